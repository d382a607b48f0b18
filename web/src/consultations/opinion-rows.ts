import type { TreeRow } from '../policies/editor/tree/tree-row';
import type { Consultation, Opinion, OpinionPlace } from './consultation';
import { isUndecided } from './consultation';

/** An opinion with the round that it belongs to, and from whom it is. */
export interface PlacedOpinion {
  readonly opinion: Opinion;
  readonly round: Consultation;
}

/** Id of the row of the tree that a place stands for; the entry may be gone by now. */
export function rowIdOf({ kind, id }: Pick<OpinionPlace, 'kind' | 'id'>): string {
  switch (kind) {
    case 'node':
      return id;
    case 'veto':
      return `/vetoes/${id}`;
    case 'standing':
      return `/standing/${id}`;
    case 'scene':
      return `/scenes/${id}`;
  }
}

/** What somebody can have an opinion about at a row; null for heads, and for what the policy includes of others. */
export function placeOfRow(row: TreeRow | undefined): Pick<OpinionPlace, 'kind' | 'id'> | null {
  if (!row || row.locked) return null;
  const { entry } = row;
  switch (entry.kind) {
    case 'node':
      return { kind: 'node', id: entry.placed.node.id };
    case 'verdict':
      return { kind: entry.list === 'vetoes' ? 'veto' : 'standing', id: entry.verdict.id };
    case 'scene':
      return { kind: 'scene', id: entry.scene.id };
    case 'verdicts':
    case 'scenes':
      return null;
  }
}

/** Opinions of all rounds, newest round first and in the order in which they came; answers that there is none are not among them. */
export function opinionsOf(rounds: readonly Consultation[]): PlacedOpinion[] {
  return rounds.flatMap((round) =>
    round.opinions.filter(({ kind }) => kind === 'opinion').map((opinion) => ({ opinion, round })),
  );
}

/** How many opinions stand at a row, and how many of them wait for an outcome. */
export interface OpinionCount {
  readonly all: number;
  readonly undecided: number;
}

/** The opinions by the row that they are about; those about the whole, and those withdrawn, are at none. */
export function opinionCounts(rounds: readonly Consultation[]): ReadonlyMap<string, OpinionCount> {
  const counts = new Map<string, OpinionCount>();
  for (const { opinion } of opinionsOf(rounds)) {
    if (!opinion.place || opinion.withdrawn) continue;
    const row = rowIdOf(opinion.place);
    const { all, undecided } = counts.get(row) ?? { all: 0, undecided: 0 };
    counts.set(row, { all: all + 1, undecided: undecided + (isUndecided(opinion) ? 1 : 0) });
  }
  return counts;
}

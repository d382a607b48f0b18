import type { Text } from '../model/text.js';

/** The two who edited the same document: whoever merges, and whoever saved in between. */
export type MergeSide = 'mine' | 'theirs';

/** Something of the document that all three have, and of each whether it has it. */
export interface Three<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/**
 * What both did to the same thing:
 * - `changed`: both gave one field another content;
 * - `removed`: one removed what the other changed, or put something into;
 * - `added`: both added something of this id, and not the same;
 * - `place`: both moved a node, to different groups;
 * - `order`: both put a list into another order;
 * - `structure`: the moves of both together would put a group inside itself.
 */
export type ConflictKind = 'changed' | 'removed' | 'added' | 'place' | 'order' | 'structure';

/** What a conflict is about: the nearest thing that has a name. */
export interface ConflictSubject {
  readonly kind:
    'policy' | 'node' | 'fact' | 'department' | 'veto' | 'standing' | 'scene' | 'reading' | 'source' | 'note';
  readonly id: string;
  readonly title: Text;
}

/** One thing that both changed, each in another way: a person has to choose. */
export interface MergeConflict {
  /** The same for the same thing in every merge of these documents; what choices are named by. */
  readonly id: string;
  readonly kind: ConflictKind;
  readonly subject: ConflictSubject;
  /** Pointer below the subject, things in lists by their ids: `/rule`, `/keys/total/direction`; empty: the subject as a whole. */
  readonly field: string;
  /** Pointers into the three documents; null where the document does not have it. */
  readonly at: Three<string | null>;
  /** What the three documents say; undefined where there is nothing. A place is the id of a group, an order a list of ids. */
  readonly values: Three<unknown>;
}

/** Which side to follow, by the id of the conflict. */
export type MergeChoices = Readonly<Record<string, MergeSide>>;

/** Where a value stands, while documents are merged. */
export interface MergePlace {
  readonly subject: ConflictSubject;
  readonly field: string;
  readonly at: Three<string | null>;
}

/** Collects the conflicts of a merge and answers each with what was chosen, or with `mine` as long as nothing was. */
export class Decisions {
  readonly conflicts: MergeConflict[] = [];
  readonly #choices: MergeChoices;

  constructor(choices: MergeChoices) {
    this.#choices = choices;
  }

  /** The side to follow in a conflict, which is noted. */
  settle(kind: ConflictKind, { subject, field, at }: MergePlace, values: Three<unknown>): MergeSide {
    const id = `${subject.kind}/${subject.id}${field}${kind === 'place' || kind === 'order' ? `?${kind}` : ''}`;
    this.conflicts.push({ id, kind, subject, field, at, values });
    return Object.hasOwn(this.#choices, id) ? (this.#choices[id] ?? 'mine') : 'mine';
  }
}

import type { PolicyCase } from '../model/case.js';
import { SPOUSE_PREFIX } from '../model/fact.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { Text } from '../model/text.js';
import { namesIn } from './names-in-rules.js';
import { POINTS_PREFIX } from './points-references.js';
import { type RuleOwner, type RuleRole, rulePlaces } from './rule-places.js';

/** What is looked for: a fact, or a node of the score tree whose points are read. */
export interface UseTarget {
  readonly kind: 'fact' | 'node';
  readonly id: string;
}

/** One use: a rule that reads it, a scene that counts it, a test case that gives it a value or expects points of it. */
export interface Use {
  readonly owner: RuleOwner | { readonly kind: 'case'; readonly id: string; readonly title: Text };
  readonly part: RuleRole | 'items' | 'facts' | 'expectation';
  /** Title of the key, veto or round of a scene. */
  readonly within?: Text;
  /** To the name: into the document, or of a case into that case. */
  readonly pointer: string;
  /** To the name inside the rule that reads it; absent for what is no rule. */
  readonly inRule?: string;
}

/** The name that a rule writes for the target; the spouse's fact is the same fact. */
function names({ kind, id }: UseTarget, name: string): boolean {
  return kind === 'node' ? name === POINTS_PREFIX + id : name === id || name === SPOUSE_PREFIX + id;
}

function inCase({ kind, id }: UseTarget, { facts, expect }: PolicyCase): Pick<Use, 'part' | 'pointer'>[] {
  if (kind === 'node')
    return Object.hasOwn(expect.nodes, id) ? [{ part: 'expectation', pointer: `/expect/nodes/${id}` }] : [];
  const unknown = expect.unknown.indexOf(id);
  return [
    ...(Object.hasOwn(facts, id) ? [{ part: 'facts' as const, pointer: `/facts/${id}` }] : []),
    ...(unknown < 0 ? [] : [{ part: 'expectation' as const, pointer: `/expect/unknown/${unknown}` }]),
  ];
}

/**
 * Where a fact or node is used: in the rules of a document, in their order, and in its test cases, in theirs. Its declaration is no
 * use; nor are fields of records that happen to have the name of a fact. What nobody uses has none.
 */
export function usesOf(document: PolicyDocument, target: UseTarget, cases: readonly PolicyCase[] = []): Use[] {
  const read = rulePlaces(document).flatMap(({ owner, part, within, pointer, rule }) =>
    namesIn(rule, pointer)
      .filter(({ name }) => names(target, name))
      .map(({ at }): Use => ({
        owner,
        part,
        pointer: at,
        inRule: at.slice(pointer.length),
        ...(within ? { within } : {}),
      })),
  );
  const counted =
    target.kind === 'fact'
      ? []
      : document.scenes.flatMap((scene, index): Use[] => {
          const item = scene.items?.indexOf(target.id) ?? -1;
          const owner: RuleOwner = { kind: 'scene', id: scene.id, title: scene.title };
          return item < 0 ? [] : [{ owner, part: 'items', pointer: `/scenes/${index}/items/${item}` }];
        });
  const held = cases.flatMap((each) =>
    inCase(target, each).map((use): Use => ({ ...use, owner: { kind: 'case', id: each.id, title: each.title } })),
  );
  return [...read, ...counted, ...held];
}

/** Ids of the facts that a rule reads, in the order in which it first reads them; names that are no fact of the document left out. */
export function factsRead(rule: unknown, document: Pick<PolicyDocument, 'facts'>): string[] {
  const declared = new Set(document.facts.map(({ id }) => id));
  const read = namesIn(rule).map(({ name }) =>
    name.startsWith(SPOUSE_PREFIX) ? name.slice(SPOUSE_PREFIX.length) : name,
  );
  return [...new Set(read)].filter((id) => declared.has(id));
}

import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Inclusion } from '../model/score-node.js';
import { text, type Tokens } from '../text/language/token.js';
import type { Change } from './change.js';
import { field, type Fields } from './field.js';
import { cameOrWent, fieldChanges, type Located, type Sides, subjectNamed } from './make-change.js';
import { matched } from './match.js';

/** An included policy, known by its id. */
interface Included {
  readonly id: string;
  readonly inclusion: Inclusion;
}

function saysVersion({ version, hash }: Inclusion): Tokens {
  return [text({ zh: version }), text({ zh: `${hash.slice('sha256:'.length, 'sha256:'.length + 8)}…` })];
}

/** Version and hash change together, and are one fact: another text is included. */
const FIELDS: Fields<Included> = {
  id: [],
  inclusion: [field('version', '/inclusion', ({ inclusion }) => inclusion, saysVersion)],
};

function included({ inclusions }: ResolvedPolicy): readonly Included[] {
  return inclusions.map((inclusion) => ({ id: inclusion.policy, inclusion }));
}

/** The node that took the inclusion's place in the resolved document. */
function pointerTo(id: string, { lockedBy, pointerOf }: ResolvedPolicy): string {
  for (const [node, owner] of lockedBy) if (owner === id) return pointerOf.get(node) ?? '/score';
  return '/score';
}

/** Inclusions that came, went, or name another version. What that changes below them is compared node by node. */
export function inclusionChanges(sides: Sides): readonly Change[] {
  const { a, b } = sides;
  const at = (value: Included, policy: ResolvedPolicy): Located<Included> => ({
    value,
    pointer: pointerTo(value.id, policy),
  });
  return matched(included(a.policy), included(b.policy)).flatMap(({ key, a: before, b: after }): readonly Change[] => {
    const subject = subjectNamed('inclusion', key, { zh: key });
    if (before && after) {
      const [from, to] = [at(before.value, a.policy), at(after.value, b.policy)];
      return fieldChanges(subject, FIELDS, from, to, sides, {}).map((change) => ({
        ...change,
        pathA: from.pointer,
        pathB: to.pointer,
      }));
    }
    const present = after ?? before;
    if (!present) return [];
    const { pointer } = at(present.value, after ? b.policy : a.policy);
    const { inclusion } = present.value;
    return [
      cameOrWent(subject, after ? 'added' : 'removed', { value: inclusion, pointer }, saysVersion(inclusion), {}),
    ];
  });
}

import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Finding } from '../findings/finding.js';
import type { Text } from '../model/text.js';

/** What is moved by a change of policy: points, persons, or places of a scene. */
export type QuantityKind = 'points' | 'winners' | 'losers' | 'entered' | 'left';

/** One figure that is attributed. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** The scene whose places these are; null of points and persons. */
  readonly scene: { readonly id: string; readonly title: Text } | null;
  /** Hundredths in one: what is measured in hundredths already has 1. */
  readonly hundredths: 1 | 100;
}

/** The figures of a policy, in the sequence of the quantities, or why there are none. */
export type Measured =
  | { readonly values: readonly number[]; readonly findings: readonly [] }
  | { readonly values: null; readonly findings: readonly Finding[] };

/** Puts whole numbers on policies. The same policy gives the same numbers, whatever others it is measured with. */
export interface PolicyMeasure {
  readonly quantities: readonly Quantity[];
  /** The figures of each; several at once, since what they have in common is then computed once. */
  of(policies: readonly CompiledPolicy[]): readonly Measured[];
}

import type { ConditionPart, Fact, PartPath, RuleScope } from '@jifen/policies';
import { createContext } from 'react';

/** What every part of a condition needs to know of the whole. */
export interface ConditionFrame {
  /** Facts that may be named: those of the dictionary, or the fields of the records that are asked about. */
  readonly facts: readonly Fact[];
  readonly scope: RuleScope;
  /** The condition is asked of each record. */
  readonly inside: boolean;
  readonly readOnly: boolean;
  /** The condition after a change that is a step of undo of its own; null: nothing is left. */
  readonly change: (whole: ConditionPart | null) => void;
  /** Another part at that place; `field` names what is typed in, so that its keystrokes undo together. */
  readonly replace: (path: PartPath, part: ConditionPart, field: string) => void;
}

/** Puts a part of a rule into words; null where it cannot be read. */
export const TellCondition = createContext<(rule: unknown) => string | null>(() => null);

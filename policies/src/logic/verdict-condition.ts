import type { Finding } from '../findings/finding.js';
import type { Condition } from '../model/verdict.js';
import type { Expression } from './expression.js';

/** A read condition taken apart. */
export interface ConditionParts {
  /** What has to be met. */
  readonly rule: Expression;
  /** The last day on which it holds; undefined where there is no end. */
  readonly until: Expression | undefined;
}

/** A pointer into what `conditionOf` gives, as a pointer into the verdict that it was put together from. */
export function verdictPointer({ until }: Condition, pointer: string): string {
  if (until === undefined) return `/rule${pointer}`;
  if (pointer.startsWith('/and/0')) return `/rule${pointer.slice('/and/0'.length)}`;
  if (pointer.startsWith('/and/1/<=/1')) return `/until${pointer.slice('/and/1/<=/1'.length)}`;
  return pointer.startsWith('/and/1') ? '/until' : '/rule';
}

/** Findings on what `conditionOf` gives, moved to the verdict itself. */
export function verdictFindings(condition: Condition, findings: readonly Finding[]): Finding[] {
  const moved = (pointer: string): string => verdictPointer(condition, pointer);
  return findings.map((finding) => ({
    ...finding,
    pointer: moved(finding.pointer),
    ...(finding.fix ? { fix: { ...finding.fix, pointer: moved(finding.fix.pointer) } } : {}),
  }));
}

/** The rule and the last day in a read condition; `expression` is what `conditionOf` was read to. */
export function conditionParts({ until }: Condition, expression: Expression): ConditionParts {
  if (until === undefined || expression.kind !== 'connective') return { rule: expression, until: undefined };
  const last = expression.operands.at(-1);
  return { rule: expression.operands[0], until: last?.kind === 'compare' ? last.right : undefined };
}

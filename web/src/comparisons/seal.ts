import type { CheckFigure, ComparisonCheck } from '@jifen/policies';
import { formatCount, formatPoints } from '../numbers';

/** The seal of a comparison: how many of its checks passed, and whether the rest of the page may be relied on. */
export interface Seal {
  readonly passed: number;
  readonly total: number;
  /** False when a check failed, and when there was none: what was not checked is not sealed. */
  readonly holds: boolean;
  readonly failed: readonly ComparisonCheck[];
}

/** Counts the checks. */
export function sealOf(checks: readonly ComparisonCheck[]): Seal {
  const failed = checks.filter(({ passed }) => !passed);
  return {
    passed: checks.length - failed.length,
    total: checks.length,
    holds: checks.length > 0 && failed.length === 0,
    failed,
  };
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A figure as it is printed, with its unit: `10,000 人`, `0.00 分`, `42,299 条规则`. */
export function figureText({ value, unit }: CheckFigure, translate: Translate): string {
  const number = unit === 'points' ? formatPoints(value) : formatCount(value);
  return translate(`comparisons.seal.unit.${unit}`, { value: number });
}

/**
 * The one figure that stands beside a check: what was covered while it passes, what is wrong once it fails. Checks name what they
 * covered first; what must be zero comes after it.
 */
export function tellingFigure(check: ComparisonCheck): CheckFigure | undefined {
  const [covered, ...others] = check.figures;
  if (check.passed) return covered;
  const wrong = others.filter(({ value }) => value !== 0);
  return wrong.at(-1) ?? covered;
}

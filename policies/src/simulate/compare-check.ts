import type { Bilingual } from '../findings/finding.js';

/** What a figure of a check counts. */
export type FigureUnit = 'persons' | 'points' | 'nodes' | 'cells' | 'rules' | 'applications';

/** One number that a check rests on. Points are in hundredths. */
export interface CheckFigure {
  readonly label: Bilingual;
  readonly value: number;
  readonly unit: FigureUnit;
}

/** A check on a comparison, computed anew each time and shown with its numbers; a comparison with a failed check is not to be relied on. */
export interface ComparisonCheck {
  /** Stable code, upper-case with hyphens. */
  readonly code: string;
  /** What is claimed. */
  readonly title: Bilingual;
  readonly passed: boolean;
  readonly figures: readonly CheckFigure[];
}

/** A figure with its label in Chinese and English. */
export function figure(zh: string, en: string, value: number, unit: FigureUnit): CheckFigure {
  return { label: { zh, en }, value, unit };
}

import type { Cut } from './box.js';
import { constantSpan, joinedTurns, openSpan, settledSpan, type Span } from './span.js';

/** The span kept between two amounts. */
export function limitedSpan(span: Span, least: number, most: number): Span {
  if (span.lo >= least && span.hi <= most) return span;
  const clamp = (value: number): number => Math.max(least, Math.min(most, value));
  const [lo, hi] = [clamp(span.lo), clamp(span.hi)];
  return lo === hi ? constantSpan(lo) : { ...span, lo, hi };
}

/** The first cut that one of the spans asks for. */
export function firstCut(spans: readonly Span[]): Cut | null {
  return spans.find(({ cut }) => cut !== null)?.cut ?? null;
}

/** The spans added up. */
export function sumOf(spans: readonly Span[]): Span {
  const cut = firstCut(spans);
  const lo = spans.reduce((sum, span) => sum + span.lo, 0);
  const hi = spans.reduce((sum, span) => sum + span.hi, 0);
  const maybeUnknown = spans.some((span) => span.maybeUnknown);
  return cut ? openSpan(lo, hi, cut, maybeUnknown) : settledSpan(lo, hi, joinedTurns(spans));
}

/** The greatest of the spans; those that are never greatest do not matter. 0 of none. */
export function highestOf(spans: readonly Span[]): Span {
  if (spans.length === 0) return constantSpan(0);
  const lo = Math.max(...spans.map((span) => span.lo));
  const hi = Math.max(...spans.map((span) => span.hi));
  const sure = spans.find((span) => span.lo === lo && !span.maybeUnknown);
  const rivals = spans.filter((span) => span === sure || span.hi > lo || span.maybeUnknown);
  const cut = firstCut(rivals);
  const maybeUnknown = rivals.some((span) => span.maybeUnknown);
  return cut ? openSpan(lo, hi, cut, maybeUnknown) : settledSpan(lo, hi, joinedTurns(rivals));
}

import { FONT_STACK, type Tokens } from '../theme';
import type { ChartOption } from './engine';

/** What an option is drawn for. */
export interface ChartLook {
  readonly tokens: Tokens;
  /** Width of the picture in pixels. */
  readonly width: number;
}

/** Builds the picture for a look; called again when theme or width change. */
export type BuildOption = (look: ChartLook) => ChartOption;

/** The letters of the page, quoted so that they may stand inside an attribute of an SVG file. */
const LETTERS = FONT_STACK.replaceAll('"', "'");

/** The smallest text in a picture, for ticks and counts. */
export const TICK_SIZE = 11;

/** What all pictures share: our letters, no movement, tips as plain text (labels come from documents). */
export function baseOption({ tokens }: ChartLook): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: LETTERS, color: tokens.text[1], fontSize: 12 },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: tokens.surface,
      borderColor: tokens.border,
      borderWidth: 1,
      padding: [6, 10],
      textStyle: { fontFamily: LETTERS, color: tokens.text[0], fontSize: 12, lineHeight: 18 },
    },
  };
}

/** The picture shrinks until its axis labels stand inside. */
export const LABELS_INSIDE = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

/** An axis of numbers under a picture: ticks without lines. */
export function bottomAxis({ tokens }: ChartLook) {
  return {
    type: 'value' as const,
    axisLine: { show: true, lineStyle: { color: tokens.border } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: { color: tokens.text[2], fontSize: TICK_SIZE, hideOverlap: true },
    nameTextStyle: { color: tokens.text[2], fontSize: TICK_SIZE },
  };
}

/** An axis of numbers beside a picture, from zero, with horizontal hairlines. */
export function sideAxis({ tokens }: ChartLook) {
  return {
    type: 'value' as const,
    min: 0,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: tokens.divider } },
    axisLabel: { color: tokens.text[2], fontSize: TICK_SIZE },
    splitNumber: 4,
  };
}

/** An axis of names in a column of that width, first at the top, left-aligned as words are. */
export function namesAxis({ tokens }: ChartLook, width: number) {
  return {
    type: 'category' as const,
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: tokens.text[0],
      fontSize: 12,
      interval: 0,
      align: 'left' as const,
      width,
      margin: width,
      overflow: 'truncate' as const,
    },
  };
}

/** Room between the names and the bars. */
const NAMES_GAP = 10;

/** Width in pixels that names at 12 px need, at most `share` of the picture. Chinese letters are square, others about half. */
export function namesWidth(names: readonly string[], { width }: ChartLook, share: number): number {
  const needed = names.map((name) => [...name].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 7), 0));
  return Math.round(Math.min(Math.max(0, ...needed), width * share)) + NAMES_GAP;
}

/** Distance between the ticks of an axis over `range`: 1, 2 or 5 times a power of ten, at most `ticks` of them. */
export function roundStep(range: number, ticks: number): number {
  const least = Math.max(range, 1) / Math.max(ticks, 1);
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= least) ?? 10 * power;
}

/** The same for points: a round number of whole points, in hundredths. */
export function pointsInterval(range: number, ticks: number): number {
  return roundStep(range / 100, ticks) * 100;
}

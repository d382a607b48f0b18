/** @jest-environment node */
import { darkTokens } from '../theme/tokens';
import { printTokens as tokens } from '../theme';
import { distributionOption } from './distribution-option';
import { toSvg } from './engine';
import { heatMapOption, heatRanges, heatSteps } from './heat-map-option';

const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
const cell = (value: number | null, text: string) => ({ value, text, note: '' });

test('a heat map has a step for every value, the greatest included, and none where there is nothing', () => {
  const cells = [[cell(0, 'a'), cell(100, 'b'), cell(null, 'c')]];
  expect(heatRanges(cells)).toEqual([
    [0, 25],
    [25, 50],
    [50, 75],
    [75, 100],
  ]);
  expect(heatRanges([[cell(7, 'a')]])).toEqual([[7, 7]]);
  expect(heatRanges([[cell(null, 'a')]])).toBeNull();
  const svg = toSvg(
    heatMapOption({ rows: ['一'], columns: ['甲', '乙', '丙'], cells }, { tokens, width: 600 }),
    600,
    90,
  );
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(words(svg)).toEqual(expect.arrayContaining(['甲', '乙', '丙', '一', 'a', 'b', 'c']));
  for (const { fill } of [heatSteps(tokens)[0], heatSteps(tokens)[3]].flatMap((step) => step ?? []))
    expect(svg.toLowerCase()).toContain(fill.toLowerCase());
});

test('the steps of both themes are four different colours', () => {
  for (const theme of [tokens, darkTokens]) expect(new Set(heatSteps(theme).map(({ fill }) => fill)).size).toBe(4);
});

test('a distribution names the totals that are looked at, where there is room, and the middle of the persons', () => {
  const option = distributionOption(
    {
      from: 0,
      width: 500,
      current: { label: 'r1', counts: Array.from({ length: 30 }, () => 4), median: 7000 },
      quantiles: { p10: 2000, p25: 4000, p75: 9000, p90: 12_000 },
      marks: [
        { at: 6000, label: '≥60' },
        { at: 6100, label: '≥61' },
        { at: 10_000, label: '≥100' },
        { at: 99_000, label: '≥990' },
      ],
    },
    { points: '分', unit: '人', median: (label) => label },
    { tokens, width: 900 },
  );
  const said = words(toSvg(option, 900, 260));
  expect(said).toEqual(expect.arrayContaining(['≥60', '≥100', 'P10', 'P90', 'r1']));
  expect(said).not.toContain('≥61');
  expect(said).not.toContain('≥990');
});

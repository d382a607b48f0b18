/** @jest-environment node */
import { printTokens as tokens, THEMES } from '../theme';
import { barTableOption } from './bar-table-option';
import { cutoffOption } from './cutoff-option';
import { binLabel, distributionOption, usedBins } from './distribution-option';
import { divergingHeight, divergingOption, movedIn } from './diverging-option';
import { type ChartOption, toSvg } from './engine';
import { pointsInterval } from './look';
import { curveAt, stepCurveOption } from './step-curve-option';

const look = { tokens, width: 800 };

/** The words in a picture. */
function words(option: ChartOption, height = 300): string[] {
  const svg = toSvg(option, look.width, height);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
}

const distribution = {
  from: 0,
  width: 500,
  current: { label: 'B 草案', counts: [0, 5, 9, 1, 0, 0], median: 1125 },
  old: { label: 'A v1', counts: [3, 8, 4, 0, 0, 0], median: 700 },
};

test('a distribution names both medians and stops at the last bin that holds anybody', () => {
  expect(usedBins(distribution)).toBe(4);
  expect(binLabel(distribution, 3)).toBe('15–20');
  const said = words(
    distributionOption(
      distribution,
      { points: '分', unit: '人', median: (label, points) => `${label} 中位 ${points}` },
      look,
    ),
  );
  expect(said).toContain('A v1 中位 7.00');
  expect(said).toContain('B 草案 中位 11.25');
});

test('an empty distribution is still a picture', () => {
  const empty = { from: 0, width: 500, current: { label: 'A', counts: [], median: null } };
  expect(usedBins(empty)).toBe(1);
  words(distributionOption(empty, { points: '分', unit: '人', median: () => '' }, look));
});

const row = { label: '不满 1 年', persons: 200, bands: [2, 4, 10, 20, 4, 60, 100], mean: 1726 };
const groups = [
  { label: '按居住年限', rows: [row, { label: '空', persons: 0, bands: [0, 0, 0, 0, 0, 0, 0], mean: null }] },
];

test('diverging bars print shares and mean changes; a group of nobody has neither', () => {
  expect(movedIn(row)).toEqual({ falls: 16, rises: 164 });
  const said = words(
    divergingOption(
      groups,
      { falls: '下降占比', rises: '上升占比', mean: '人均变化', bands: ['', '', '', '', '', '', ''], persons: String },
      look,
    ),
    divergingHeight(groups),
  );
  expect(said).toEqual(expect.arrayContaining(['按居住年限', '不满 1 年', '8%', '82%', '+17.26', '人均变化']));
  expect(said.filter((text) => text === '—')).toHaveLength(3);
});

const steps = {
  label: '草案',
  shape: 'steps' as const,
  points: [
    { x: 0, points: 0 },
    { x: 1, points: 50 },
    { x: 10, points: 500 },
  ],
};

test('a step holds until the next one, a line runs straight', () => {
  expect([-1, 0, 0.9, 1, 9, 10, 99].map((x) => curveAt(steps, x))).toEqual([null, 0, 0, 50, 50, 500, 500]);
  expect(curveAt({ ...steps, shape: 'line' }, 5.5)).toBe(275);
});

test('a curve names its versions and the selected person', () => {
  const said = words(
    stepCurveOption(
      {
        fact: { label: '志愿服务次数', unit: '次' },
        range: { min: 0, max: 15 },
        current: steps,
        old: { ...steps, label: 'v1' },
        people: [{ x: 1, count: 29 }],
        person: { x: 7, points: 50, label: '周某 7 次 0.50' },
      },
      { points: '分' },
      look,
    ),
  );
  expect(said).toEqual(expect.arrayContaining(['周某 7 次 0.50', '草案', 'v1', '次']));
});

test('bars print their numbers, also below zero', () => {
  const said = words(
    barTableOption(
      [
        { label: '新增年龄', value: 1610, text: '+16.10' },
        { label: '住房', value: -553, text: '−5.53' },
      ],
      undefined,
      look,
    ),
  );
  expect(said).toEqual(expect.arrayContaining(['新增年龄', '+16.10', '住房', '−5.53']));
});

test('people near the line are counted on both sides, equal scores that lost included', () => {
  const said = words(
    cutoffOption(
      [
        { from: -100, rejected: 32, admitted: 0 },
        { from: 0, rejected: 2, admitted: 36 },
      ],
      100,
      { line: '录取线', points: '分', rejected: '落选', admitted: '录取' },
      look,
    ),
  );
  expect(said).toEqual(expect.arrayContaining(['32', '38', '录取线', '−1', '+1']));
});

test.each([
  [2000, 10, 200],
  [15_000, 10, 2000],
  [30_000, 10, 5000],
  [100, 10, 100],
])('an axis over %i hundredths with room for %i ticks steps by %i', (range, ticks, step) => {
  expect(pointsInterval(range, ticks)).toBe(step);
});

test('pictures use the colours of the theme', () => {
  expect(THEMES.zh.light.tokens).toBe(tokens);
});

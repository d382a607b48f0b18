/** @jest-environment node */
import { printTokens as tokens } from '../theme';
import { toSvg } from './engine';
import { cornersOf, type ScoreCurveData, scoreCurveOption } from './score-curve-option';

const axis = { from: 0, to: 40, per: 1, unit: '次', format: String };
const stretches = [
  { from: 0, to: 9, points: 1000, slope: 50 },
  { from: 10, to: 19, points: 1500, slope: 0 },
  { from: 20, to: 60, points: 500, slope: 0 },
];

test('a slope bends where it runs on, and a step stands upright where it falls', () => {
  expect(cornersOf({ label: '', stretches }, axis)).toEqual([
    [0, 1000],
    [9, 1450],
    [10, 1500],
    [19, 1500],
    [20, 1500],
    [20, 500],
    [40, 500],
  ]);
});

test('a curve names person, full cap and cliff, and takes any numbers', () => {
  const data: ScoreCurveData = {
    axis,
    current: { label: '草案', stretches },
    old: { label: 'v1', stretches: [{ from: 0, to: 60, points: -300, slope: 0 }] },
    capped: [{ from: 10, to: 19 }],
    caps: [{ at: 10, label: '住房到上限' }],
    cliffs: [{ at: 30, label: '30 起 −10.00' }],
    person: { at: 5, points: 1250, label: '吴某 12.50' },
    tip: (value) => [String(value)],
  };
  const svg = toSvg(scoreCurveOption(data, { tokens, width: 800 }), 800, 280);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(words).toEqual(expect.arrayContaining(['草案', 'v1', '住房到上限', '30 起 −10.00', '吴某 12.50', '次']));
});

import { type Indicator, type Shape, SHAPES } from '@jifen/policies';
import { fireEvent, render, screen } from '@testing-library/react';
import { FACTS_OF_EVERY_TYPE } from '../../../testing/facts-of-every-type';
import { TestFrame } from '../../../testing/TestFrame';
import { ShapeForm } from './ShapeForm';
import { shapeLike } from './shape-like';

/*
 * Every template has a form: it shows the rule's words and amounts, and a changed amount changes that part of the shape only.
 */
const INDICATOR: Indicator = {
  kind: 'indicator',
  id: 'asked',
  title: { zh: '指标' },
  rule: 0,
} as Indicator;

/** Shows the form; what it writes is listed in order. */
function show(shape: Shape, readOnly = false): readonly Shape[] {
  const written: Shape[] = [];
  render(
    <TestFrame>
      <ShapeForm
        shape={shape}
        was={null}
        node={INDICATOR}
        facts={FACTS_OF_EVERY_TYPE}
        readOnly={readOnly}
        onChange={(next) => written.push(next)}
      />
    </TestFrame>,
  );
  return written;
}

const WINDOW = { field: 'on', unit: 'months', by: 36 } as const;
const EVENTS = { kind: 'fact', fact: 'events' } as const;

test.each<[string, Shape, string, object]>([
  [
    'a window of records',
    {
      kind: 'per-unit',
      measure: { kind: 'count', fact: 'deeds', window: WINDOW, where: { field: 'sort', codes: ['blood'] } },
      step: 1,
      fullSteps: false,
      points: 2,
    },
    '近几年、几个月或几天',
    {
      measure: {
        kind: 'count',
        fact: 'deeds',
        window: { ...WINDOW, by: 7 },
        where: { field: 'sort', codes: ['blood'] },
      },
    },
  ],
  [
    'unbroken months',
    { kind: 'per-month-of-periods', fact: 'deeds', tolerance: 30, points: 1 },
    '允许中断的天数',
    { tolerance: 7 },
  ],
  [
    'a table of tiers',
    { kind: 'tiers-table', measure: EVENTS, test: 'reaches', rows: [{ from: 1, points: 2 }], otherwise: 0 },
    '1 的分值',
    { rows: [{ from: 1, points: 7 }] },
  ],
  [
    'a table of options',
    { kind: 'options-table', fact: 'degree', rows: [{ codes: ['bachelor'], points: 2 }], otherwise: 0 },
    '本科 的分值',
    { rows: [{ codes: ['bachelor'], points: 7 }] },
  ],
  [
    'a table of two sides',
    {
      kind: 'table-2d',
      rows: { kind: 'groups', fact: 'degree', groups: [['college'], ['bachelor']] },
      columns: { kind: 'bands', measure: EVENTS, bounds: [1, 3] },
      cells: [
        [1, 2],
        [3, 4],
      ],
      otherwise: 0,
    },
    '本科 × 3 次以上',
    {
      cells: [
        [1, 2],
        [3, 7],
      ],
    },
  ],
  [
    'slabs',
    { kind: 'slabs', measure: EVENTS, rows: [{ from: 0, rate: 0.5 }] },
    '1 的分值',
    { rows: [{ from: 0, rate: 7 }] },
  ],
  [
    'a yearly cap',
    { kind: 'yearly', records: { fact: 'deeds', window: WINDOW }, dateField: 'on', each: 2, yearCap: 6 },
    '每自然年最高分',
    { yearCap: 7 },
  ],
  [
    'records by their kind',
    {
      kind: 'records-by-type',
      records: { fact: 'deeds' },
      field: 'sort',
      rows: [{ codes: ['blood'], points: 2 }],
      otherwise: 0,
    },
    '献血 的分值',
    { rows: [{ codes: ['blood'], points: 7 }] },
  ],
  [
    'the age rule',
    { kind: 'age', fact: 'born', over: 60, beyond: 0, from: 55, points: 5, each: 1, most: 20 },
    '每少一岁加分',
    { each: 7 },
  ],
  [
    'a base, less for every step',
    { kind: 'base-less', base: 10, measure: EVENTS, points: 2, least: 0 },
    '基础分',
    { base: 7 },
  ],
  [
    'a share',
    { kind: 'share', points: 10, fact: 'events', atLeastOne: true, rounding: 'round', places: 2 },
    '分值',
    { points: 7 },
  ],
])('%s', (_, shape, field, change) => {
  const written = show(shape);
  fireEvent.change(screen.getByLabelText(field), { target: { value: '7' } });
  expect(written).toEqual([expect.objectContaining({ ...shape, ...change })]);
});

test('a step of a ladder is edited as a case, and stays a step', () => {
  const asked = { or: [{ '==': [{ var: 'degree' }, 'bachelor'] }, { var: 'member' }] };
  const written = show({
    kind: 'ladder',
    rows: [{ any: [{ fact: 'degree', codes: ['bachelor'] }, { fact: 'member' }], points: 5 }],
    otherwise: 0,
  });
  fireEvent.change(screen.getByLabelText('比较值'), { target: { value: 'college' } });
  fireEvent.change(screen.getByLabelText('1 的分值'), { target: { value: '7' } });
  expect(written).toEqual([
    {
      kind: 'choice',
      rows: [{ condition: { or: [{ '==': [{ var: 'degree' }, 'college'] }, { var: 'member' }] }, points: 5 }],
      otherwise: 0,
    },
    { kind: 'choice', rows: [{ condition: asked, points: 7 }], otherwise: 0 },
  ]);
});

test.each<[string, Shape, string, string, object]>([
  [
    'records of another time',
    { kind: 'per-unit', measure: { kind: 'count', fact: 'deeds' }, step: 1, fullSteps: false, points: 2 },
    '哪段时间的记录',
    'years',
    { kind: 'count', fact: 'deeds', window: { field: 'on', unit: 'years', by: 1 } },
  ],
  [
    'records of a kind',
    {
      kind: 'per-unit',
      measure: { kind: 'count', fact: 'deeds', window: WINDOW },
      step: 1,
      fullSteps: false,
      points: 2,
    },
    '哪一类记录',
    'sort',
    { kind: 'count', fact: 'deeds', window: WINDOW, where: { field: 'sort', codes: ['blood'] } },
  ],
  [
    'a field added up',
    { kind: 'per-unit', measure: { kind: 'count', fact: 'deeds' }, step: 1, fullSteps: false, points: 2 },
    '看它的什么',
    'sum hours',
    { kind: 'sum', fact: 'deeds', field: 'hours' },
  ],
  [
    'months instead of years since a date',
    { kind: 'slabs', measure: { kind: 'years', fact: 'born' }, rows: [{ from: 0, rate: 1 }] },
    '看它的什么',
    'completed-months',
    { kind: 'completed-months', fact: 'born' },
  ],
])('what is counted: %s', (_, shape, field, value, measure) => {
  const written = show(shape);
  fireEvent.change(screen.getByLabelText(field), { target: { value } });
  expect(written).toEqual([{ ...shape, measure }]);
});

test('a window that is no whole number of months stays in the field', () => {
  const written = show({
    kind: 'yearly',
    records: { fact: 'deeds', window: WINDOW },
    dateField: 'on',
    each: 2,
    yearCap: 6,
  });
  fireEvent.change(screen.getByLabelText('近几年、几个月或几天'), { target: { value: '1.5' } });
  expect(written).toEqual([]);
});

test.each(Object.values(SHAPES).map(({ kind }) => kind))('a rule can be made a %s, and read only', (kind) => {
  const shape = shapeLike(kind, null, FACTS_OF_EVERY_TYPE);
  if (!shape) throw new Error('The dictionary has what the template needs');
  show(shape, true);
  expect(screen.queryByRole('button', { name: '增加一档' })).toBeNull();
});

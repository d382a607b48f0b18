import { type Indicator, type Shape, type ShapeKind, SHAPES } from '@jifen/policies';
import { useState } from 'react';
import type { Story, StoryMeta } from '../../../stories/story';
import { FACTS_OF_EVERY_TYPE } from '../../../testing/facts-of-every-type';
import { shapeLike } from './shape-like';
import { ShapeForm } from './ShapeForm';

interface Props {
  shape: Shape;
  was: Shape | null;
  readOnly: boolean;
}

const NODE = { kind: 'indicator', id: 'asked', title: { zh: '指标', en: 'Indicator' }, rule: 0 } as Indicator;

/** The form with a memory of its own, so that it can be tried. */
function TriedForm({ shape, was, readOnly }: Props) {
  const [present, setPresent] = useState(shape);
  return (
    <ShapeForm
      shape={present}
      was={was?.kind === present.kind ? was : null}
      node={NODE}
      facts={FACTS_OF_EVERY_TYPE}
      readOnly={readOnly}
      onChange={setPresent}
    />
  );
}

/** A rule of the kind as it begins. */
function begun(kind: ShapeKind): Story<Props> {
  const shape = shapeLike(kind, null, FACTS_OF_EVERY_TYPE);
  if (!shape) throw new Error(`The facts have nothing for ${SHAPES[kind].title.en}`);
  return { args: { shape } };
}

export default {
  title: 'Editor/Rule form',
  component: TriedForm,
  args: { was: null, readOnly: false },
} satisfies StoryMeta<Props>;

export const Constant = begun('constant');
export const PerUnit = begun('per-unit');
export const PerMonthOfPeriods = begun('per-month-of-periods');
export const TiersOnANumber = begun('tiers-number');
export const TiersOnOptions = begun('tiers-code');
export const OptionsTable = begun('options-table');
export const TiersTable = begun('tiers-table');
export const TableOfTwo = begun('table-2d');
export const Slabs = begun('slabs');
export const Yearly = begun('yearly');
export const RecordsByType = begun('records-by-type');
export const Age = begun('age');
export const BaseLess = begun('base-less');
export const ShareAmongOwners = begun('share');
export const Flat = begun('flat');
export const Ladder = begun('ladder');

const CASES: Shape = {
  kind: 'choice',
  rows: [
    { condition: { and: [{ var: 'member' }, { '>=': [{ var: 'events' }, 3] }] }, points: 10 },
    { condition: { '>=': [{ var: 'events' }, 3] }, points: 5 },
  ],
  otherwise: 0,
};
const FIRST: Shape = { ...CASES, rows: CASES.rows.map((row) => ({ ...row, points: row.points + 2 })) };

export const Cases: Story<Props> = { args: { shape: CASES } };
export const CasesChanged: Story<Props> = { args: { shape: CASES, was: FIRST } };
export const CasesReadOnly: Story<Props> = { args: { shape: CASES, readOnly: true } };

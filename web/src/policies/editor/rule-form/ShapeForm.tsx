import type { Fact, Indicator, Shape, ShapeKind, ShapeOf } from '@jifen/policies';
import type { ComponentType } from 'react';
import { AgeForm } from './AgeForm';
import { BaseLessForm } from './BaseLessForm';
import { SlabsForm, TiersTableForm } from './BoundTableForms';
import { CasesForm } from './CasesForm';
import { CodeTiersForm } from './CodeTiersForm';
import { ConstantForm } from './ConstantForm';
import { FlatForm } from './FlatForm';
import { NumberTiersForm } from './NumberTiersForm';
import { PerMonthForm } from './PerMonthForm';
import { PerUnitForm } from './PerUnitForm';
import { PlaneTableForm } from './PlaneTableForm';
import { RecordTypesForm, YearlyForm } from './RecordForms';
import { ShareForm } from './ShareForm';

/** What the form of a shape gets. */
export interface ShapeFormProps<S extends Shape = Shape> {
  shape: S;
  /** The same shape in what the draft is compared with, for old values; null where it had another. */
  was: S | null;
  node: Indicator;
  facts: readonly Fact[];
  readOnly: boolean;
  /** `key` names the field, so that its keystrokes undo together. */
  onChange: (shape: Shape, key: string) => void;
}

const FORMS: { readonly [Kind in ShapeKind]: ComponentType<ShapeFormProps<ShapeOf<Kind>>> } = {
  constant: ConstantForm,
  'per-unit': PerUnitForm,
  'per-month-of-periods': PerMonthForm,
  'tiers-number': NumberTiersForm,
  'tiers-code': CodeTiersForm,
  'tiers-table': TiersTableForm,
  'options-table': CodeTiersForm,
  'table-2d': PlaneTableForm,
  slabs: SlabsForm,
  yearly: YearlyForm,
  'records-by-type': RecordTypesForm,
  age: AgeForm,
  'base-less': BaseLessForm,
  share: ShareForm,
  flat: FlatForm,
  ladder: CasesForm,
  choice: CasesForm,
};

/** The form of a rule's shape. */
export function ShapeForm(props: ShapeFormProps) {
  // The kind of the shape chooses the form that takes shapes of that kind.
  const Form = FORMS[props.shape.kind] as ComponentType<ShapeFormProps>;
  return <Form {...props} />;
}

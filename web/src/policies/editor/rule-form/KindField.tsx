import TextField from '@mui/material/TextField';
import { type ShapeKind, SHAPES } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { steadyField } from '../steady-field';
import { KINDS } from './KindChooser';

interface KindFieldProps {
  /** The kind of the rule; null where it has the shape of none. */
  kind: ShapeKind | null;
  /** The kinds that the facts of the dictionary allow. */
  possible: readonly ShapeKind[];
  readOnly: boolean;
  onChange: (kind: ShapeKind) => void;
}

/** Of which kind a rule is, and into which it can be made. */
export const KindField = steadyField(function KindField({
  kind: present,
  possible,
  readOnly,
  onChange,
}: KindFieldProps) {
  const translate = useTranslate();
  const text = useText();
  // The present kind is among them even where officers are not offered it for a new rule.
  const kinds = present && !KINDS.includes(present) ? [present, ...KINDS] : KINDS;
  return (
    <TextField
      select
      value={present ?? ''}
      disabled={readOnly}
      onChange={(event) => onChange(event.target.value as ShapeKind)}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('drafting.rule.template') } }}
    >
      {!present && <option value="">{translate('drafting.rule.free')}</option>}
      {kinds.map((kind) => (
        <option key={kind} value={kind} disabled={kind !== present && !possible.includes(kind)}>
          {text(SHAPES[kind].title)}
        </option>
      ))}
    </TextField>
  );
});

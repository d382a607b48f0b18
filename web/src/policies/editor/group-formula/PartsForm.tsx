import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { Fact, FormulaPart, FormulaParts } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { DeleteIcon } from '../../../icons';
import { FactPicker } from '../rule-form/FactPicker';
import { Sentence } from '../rule-form/Sentence';
import { AmountField } from '../scenes/AmountField';
import { NumberField } from '../NumberField';

interface PartsFormProps {
  formula: FormulaParts;
  /** What may be read; ids are names. */
  names: readonly Fact[];
  readOnly: boolean;
  /** `key` names the field, so that its keystrokes undo together. */
  onChange: (formula: FormulaParts, key: string) => void;
}

/** Most that something may count, and most points that may be added. */
const MOST = 100_000;

/** 甲 × 1（最高 5 分）, 乙 × 0.5 …: what is added up or compared, how many times each, and how much of it counts. */
export function PartsForm({ formula, names, readOnly, onChange }: PartsFormProps) {
  const translate = useTranslate();
  const { kind, parts, fixed } = formula;
  const put = (index: number, part: FormulaPart, key = ''): void =>
    onChange({ ...formula, parts: parts.with(index, part) }, key);
  const least = kind === 'sum' ? 1 : 2;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      {parts.map((part, index) => (
        <Sentence key={index}>
          <FactPicker
            facts={names}
            value={part.name}
            readOnly={readOnly}
            label={translate('sceneForm.sum.part', { number: index + 1 })}
            onChange={(name) => put(index, { ...part, name })}
          />
          <span>×</span>
          <AmountField
            inline
            label={translate('sceneForm.sum.times', { number: index + 1 })}
            value={part.times}
            least={-MOST}
            most={MOST}
            places={4}
            nonZero
            width={84}
            readOnly={readOnly}
            onChange={(times) => put(index, { ...part, times }, `/times/${index}`)}
          />
          <span>{translate('basis.formula.most')}</span>
          <NumberField
            inline
            label={translate('basis.formula.mostOf', { number: index + 1 })}
            value={part.most}
            placeholder={translate('basis.formula.unlimited')}
            width={84}
            readOnly={readOnly}
            onChange={(most) => put(index, { ...part, most }, `/most/${index}`)}
            onClear={() => put(index, { ...part, most: null })}
          />
          {!readOnly && parts.length > least && (
            <IconButton
              aria-label={translate('sceneForm.sum.remove', { number: index + 1 })}
              onClick={() => onChange({ ...formula, parts: parts.toSpliced(index, 1) }, '')}
            >
              <DeleteIcon size={16} />
            </IconButton>
          )}
        </Sentence>
      ))}
      <Sentence>
        {!readOnly && (
          <FactPicker
            facts={names}
            value={null}
            readOnly={false}
            label={translate('sceneForm.sum.add')}
            placeholder={translate('sceneForm.sum.add')}
            onChange={(name) => onChange({ ...formula, parts: [...parts, { name, times: 1, most: null }] }, '')}
          />
        )}
        {kind === 'sum' && (
          <>
            <span>{translate('sceneForm.sum.fixed')}</span>
            <AmountField
              inline
              label={translate('sceneForm.sum.fixed')}
              unit={translate('drafting.points')}
              value={fixed}
              least={-MOST}
              most={MOST}
              places={2}
              readOnly={readOnly}
              onChange={(next) => onChange({ ...formula, fixed: next }, '/fixed')}
            />
          </>
        )}
      </Sentence>
    </Box>
  );
}

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { Fact, PointsSum, SumTerm } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { DeleteIcon } from '../../../icons';
import { FactPicker } from '../rule-form/FactPicker';
import { Sentence } from '../rule-form/Sentence';
import { AmountField } from './AmountField';

interface SumFormProps {
  sum: PointsSum;
  /** What can be added up; ids are names. */
  addends: readonly Fact[];
  readOnly: boolean;
  /** `key` names the field, so that its keystrokes undo together. */
  onChange: (sum: PointsSum, key: string) => void;
}

/** Most that something may count, and most points that may be added. */
const MOST = 100_000;

/** 甲 × 1 ＋ 乙 × 0.5 ＋ 3: what is added up, how many times each, and a fixed amount. */
export function SumForm({ sum, addends, readOnly, onChange }: SumFormProps) {
  const translate = useTranslate();
  const { terms } = sum;
  const put = (index: number, term: SumTerm, key = ''): void =>
    onChange({ ...sum, terms: terms.with(index, term) }, key);
  return (
    <Box
      role="group"
      aria-label={translate('sceneForm.sum.label')}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, flexBasis: '100%', minWidth: 0 }}
    >
      {terms.map((term, index) => (
        <Sentence key={index}>
          <span>{index > 0 ? translate('sceneForm.sum.plus') : translate('sceneForm.sum.first')}</span>
          <FactPicker
            facts={addends}
            value={term.name}
            fits={() => true}
            readOnly={readOnly}
            label={translate('sceneForm.sum.part', { number: index + 1 })}
            onChange={(name) => put(index, { ...term, name })}
          />
          <span>×</span>
          <AmountField
            inline
            label={translate('sceneForm.sum.times', { number: index + 1 })}
            value={term.times}
            least={-MOST}
            most={MOST}
            places={4}
            nonZero
            width={84}
            readOnly={readOnly}
            onChange={(times) => put(index, { ...term, times }, `/times/${index}`)}
          />
          {!readOnly && terms.length > 1 && (
            <IconButton
              aria-label={translate('sceneForm.sum.remove', { number: index + 1 })}
              onClick={() => onChange({ ...sum, terms: terms.toSpliced(index, 1) }, '')}
            >
              <DeleteIcon size={16} />
            </IconButton>
          )}
        </Sentence>
      ))}
      <Sentence>
        {!readOnly && (
          <FactPicker
            facts={addends}
            value={null}
            fits={() => true}
            readOnly={false}
            label={translate('sceneForm.sum.add')}
            placeholder={translate('sceneForm.sum.add')}
            onChange={(name) => onChange({ ...sum, terms: [...terms, { name, times: 1 }] }, '')}
          />
        )}
        <span>{translate('sceneForm.sum.fixed')}</span>
        <AmountField
          inline
          label={translate('sceneForm.sum.fixed')}
          unit={translate('drafting.points')}
          value={sum.fixed}
          least={-MOST}
          most={MOST}
          places={2}
          readOnly={readOnly}
          onChange={(fixed) => onChange({ ...sum, fixed }, '/fixed')}
        />
      </Sentence>
    </Box>
  );
}

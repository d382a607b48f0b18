import type { Fact, FormulaShare } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { FactPicker } from '../rule-form/FactPicker';
import { Sentence } from '../rule-form/Sentence';
import { AmountField } from '../scenes/AmountField';
import { ChoiceField } from '../scenes/ChoiceField';

interface ShareOfPointsProps {
  share: FormulaShare;
  /** What may be read; ids are names. */
  names: readonly Fact[];
  readOnly: boolean;
  /** `key` names the field, so that its keystrokes undo together. */
  onChange: (share: FormulaShare, key: string) => void;
}

/** Largest number that points may be divided by. */
const MOST = 100_000;

/** 房屋分 × 产权份额 ÷ 100: what part of the points counts. */
export function ShareOfPoints({ share, names, readOnly, onChange }: ShareOfPointsProps) {
  const translate = useTranslate();
  const facts = names.filter(({ id }) => !id.startsWith('points.'));
  const isNumber = typeof share.over === 'number';
  const wordsOf = (kind: 'number' | 'fact'): string => translate(`basis.formula.over.${kind}`);
  return (
    <Sentence>
      <FactPicker
        facts={names}
        value={share.name}
        readOnly={readOnly}
        label={translate('basis.formula.shareOf')}
        onChange={(name) => onChange({ ...share, name }, '')}
      />
      <ChoiceField
        inline
        label={translate('basis.formula.times')}
        value={share.by === null ? 'alone' : 'by'}
        choices={[
          ['alone', translate('basis.formula.alone')],
          ['by', translate('basis.formula.by')],
        ]}
        readOnly={readOnly || facts.length === 0}
        onChange={(next) => onChange({ ...share, by: next === 'alone' ? null : (facts[0]?.id ?? null) }, '')}
      />
      {share.by !== null && (
        <FactPicker
          facts={names}
          value={share.by}
          readOnly={readOnly}
          label={translate('basis.formula.factor')}
          onChange={(by) => onChange({ ...share, by }, '')}
        />
      )}
      <ChoiceField
        inline
        label={translate('basis.formula.divisor')}
        value={isNumber ? 'number' : 'fact'}
        choices={[
          ['number', wordsOf('number')],
          ['fact', wordsOf('fact')],
        ]}
        readOnly={readOnly || facts.length === 0}
        onChange={(next) => onChange({ ...share, over: next === 'number' ? 100 : (facts[0]?.id ?? 100) }, '')}
      />
      {typeof share.over === 'number' ? (
        <AmountField
          inline
          label={translate('basis.formula.divisorNumber')}
          value={share.over}
          least={-MOST}
          most={MOST}
          places={2}
          nonZero
          width={96}
          readOnly={readOnly}
          onChange={(over) => onChange({ ...share, over }, '/over')}
        />
      ) : (
        <FactPicker
          facts={names}
          value={share.over}
          readOnly={readOnly}
          label={translate('basis.formula.divisorFact')}
          onChange={(over) => onChange({ ...share, over }, '')}
        />
      )}
    </Sentence>
  );
}

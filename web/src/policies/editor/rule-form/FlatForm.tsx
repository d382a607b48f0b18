import type { FlatShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { NumberField } from '../NumberField';
import { FactPicker } from './FactPicker';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** The fact of a condition that is nothing but that fact; undefined for any other condition. */
function plainFact(condition: unknown): string | undefined {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return undefined;
  const entries = Object.entries(condition);
  const [entry] = entries;
  return entries.length === 1 && entry?.[0] === 'var' && typeof entry[1] === 'string' ? entry[1] : undefined;
}

/** 符合…计 n 分. A condition of more than one fact reads below and is edited as JSON-Logic. */
export function FlatForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<FlatShape>) {
  const translate = useTranslate();
  const text = useText();
  const fact = plainFact(shape.condition);
  const booleans = facts.filter(({ type }) => type.kind === 'boolean');
  return (
    <Sentence>
      <span>{translate('drafting.rule.where')}</span>
      {fact !== undefined && booleans.some(({ id }) => id === fact) ? (
        <FactPicker
          facts={facts}
          value={fact}
          fits={({ type }) => type.kind === 'boolean'}
          readOnly={readOnly}
          onChange={(id) => onChange({ ...shape, condition: { var: id } }, '/fact')}
        />
      ) : (
        <strong>
          {fact === undefined ? translate('drafting.rule.condition') : text(facts.find(({ id }) => id === fact)?.label)}
        </strong>
      )}
      <span>{translate('drafting.rule.then')}</span>
      <NumberField
        inline
        label={translate('drafting.rule.points')}
        value={shape.points}
        was={was?.points}
        readOnly={readOnly}
        onChange={(points) => onChange({ ...shape, points }, '/points')}
      />
      <span>{translate('drafting.rule.elseZero')}</span>
    </Sentence>
  );
}

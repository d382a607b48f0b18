import type { LadderShape, LadderTest } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { NumberField } from '../NumberField';
import { optionsOf } from './measure';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';
import { TierTable } from './TierTable';

/** 证书阶梯: what stands on each step is shown, its points are edited; the conditions themselves are edited as JSON-Logic. */
export function LadderForm({ shape, was, facts, readOnly, onChange }: ShapeFormProps<LadderShape>) {
  const translate = useTranslate();
  const text = useText();
  const named = ({ fact, codes }: LadderTest): string => {
    const label = text(facts.find(({ id }) => id === fact)?.label);
    if (!codes) return label;
    const options = optionsOf(facts, fact).filter(({ code }) => codes.includes(code));
    return translate('drafting.rule.isOption', {
      fact: label,
      options: options.map((each) => text(each.label)).join('、'),
    });
  };
  const steps = shape.rows.map(({ any }) => any.map(named).join(translate('drafting.rule.orWord')));
  return (
    <>
      <Sentence>
        <span>{translate('drafting.rule.ladder')}</span>
      </Sentence>
      <TierTable
        heads={[translate('drafting.rule.anyOf'), translate('drafting.rule.points')]}
        rows={[
          ...shape.rows.map((row, index) => [
            steps[index],
            <NumberField
              key="points"
              inline
              label={translate('drafting.rule.pointsOf', { tier: index + 1 })}
              value={row.points}
              was={was?.rows[index]?.points}
              readOnly={readOnly}
              onChange={(points) =>
                onChange(
                  { ...shape, rows: shape.rows.map((other, at) => (at === index ? { ...row, points } : other)) },
                  `/rows/${index}/points`,
                )
              }
            />,
          ]),
          [
            translate('drafting.rule.otherwise'),
            <NumberField
              key="points"
              inline
              label={translate('drafting.rule.otherwise')}
              value={shape.otherwise}
              was={was?.otherwise}
              readOnly={readOnly}
              onChange={(otherwise) => onChange({ ...shape, otherwise }, '/otherwise')}
            />,
          ],
        ]}
      />
    </>
  );
}

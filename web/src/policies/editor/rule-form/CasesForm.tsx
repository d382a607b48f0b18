import { type ChoiceShape, type LadderShape, writeShape } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { CaseRows } from './CaseRows';
import { Sentence } from './Sentence';
import type { ShapeFormProps } from './ShapeForm';

/** The steps of a ladder as cases: a ladder is a choice of cases whose conditions are of a simple kind. */
function asCases(shape: LadderShape | ChoiceShape): ChoiceShape {
  if (shape.kind === 'choice') return shape;
  const { if: written } = writeShape(shape) as { readonly if: readonly unknown[] };
  return {
    kind: 'choice',
    rows: shape.rows.map(({ points }, index) => ({ condition: written[index * 2], points })),
    otherwise: shape.otherwise,
  };
}

/** 证书阶梯 and 分情形计分: conditions from the first to the last, each with its points. */
export function CasesForm(props: ShapeFormProps<LadderShape> | ShapeFormProps<ChoiceShape>) {
  const { shape, was, facts, readOnly, onChange } = props;
  const translate = useTranslate();
  const cases = asCases(shape);
  return (
    <>
      <Sentence>
        <span>{translate(shape.kind === 'ladder' ? 'drafting.rule.ladder' : 'ruleKinds.firstCase')}</span>
      </Sentence>
      <CaseRows
        rows={cases.rows}
        was={was && asCases(was).rows}
        otherwise={shape.otherwise}
        otherwiseWas={was?.otherwise}
        facts={facts}
        readOnly={readOnly}
        onChange={(rows, otherwise, key) => onChange({ kind: 'choice', rows, otherwise }, key)}
      />
    </>
  );
}

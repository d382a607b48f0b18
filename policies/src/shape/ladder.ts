import type { Expression } from '../logic/expression.js';
import type { LadderShape, LadderTest } from './item-shapes.js';
import { jsonNumber, literalNumber, plain } from './patterns/plain.js';
import type { ShapeDefinition, Spelling } from './shape.js';

function testOf(condition: Expression): LadderTest | undefined {
  const written = plain(condition);
  if (written.kind === 'fact') return { fact: written.fact };
  const [subject, values] =
    written.kind === 'membership'
      ? [written.operand, written.values]
      : written.kind === 'compare' && written.operator === '==' && written.right.kind === 'literal'
        ? [written.left, [Number(written.right.value)]]
        : [undefined, []];
  if (subject?.kind !== 'fact' || subject.type.kind !== 'code') return undefined;
  const { codes } = subject.type;
  return { fact: subject.fact, codes: values.map((value) => codes[value] ?? '') };
}

function testsOf(condition: Expression): readonly LadderTest[] | undefined {
  const written = plain(condition);
  const any = written.kind === 'connective' && written.operator === 'or' ? written.operands : [written];
  const tests = any.flatMap((each) => testOf(each) ?? []);
  return tests.length === any.length ? tests : undefined;
}

function writeTest({ fact, codes }: LadderTest, spelling: Spelling = {}): unknown {
  if (!codes) return { var: fact };
  const [code, ...more] = codes;
  if (more.length > 0 || spelling.listed) return { in: [{ var: fact }, [...codes]] };
  return { [spelling.strict ? '===' : '==']: [{ var: fact }, code] };
}

function writeTests(any: readonly LadderTest[], spelling?: Spelling): unknown {
  const [first, ...more] = any.map((test) => writeTest(test, spelling));
  return more.length > 0 ? { or: [first, ...more] } : first;
}

export const ladder: ShapeDefinition<LadderShape> = {
  kind: 'ladder',
  title: { zh: '证书阶梯（取最高）', en: 'ladder of certificates' },
  spellings: ['strict', 'listed'],
  recognise(expression) {
    const conditional = plain(expression);
    if (conditional.kind !== 'conditional') return undefined;
    const otherwise = literalNumber(conditional.otherwise);
    const rows = conditional.branches.flatMap(({ when, then }) => {
      const [any, points] = [testsOf(when), literalNumber(then)];
      return any && points ? [{ any, points: jsonNumber(points) }] : [];
    });
    if (!otherwise || rows.length < conditional.branches.length) return undefined;
    return { kind: 'ladder', rows, otherwise: jsonNumber(otherwise) };
  },
  write: ({ rows, otherwise, spelling }) => ({
    if: [...rows.flatMap(({ any, points }) => [writeTests(any, spelling), points]), otherwise],
  }),
};

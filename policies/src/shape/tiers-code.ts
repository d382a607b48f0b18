import { codeTableOf } from './patterns/code-table.js';
import { jsonNumber, literalNumber, plain } from './patterns/plain.js';
import type { CodeTier, CodeTiersShape, ShapeDefinition, Spelling } from './shape.js';

function writeTest(fact: string, codes: readonly string[], spelling: Spelling = {}): unknown {
  const [code, ...more] = codes;
  if (code === undefined || more.length > 0 || spelling.listed) return { in: [{ var: fact }, [...codes]] };
  return { [spelling.strict ? '===' : '==']: [{ var: fact }, code] };
}

export const tiersCode: ShapeDefinition<CodeTiersShape> = {
  kind: 'tiers-code',
  title: { zh: '按选项分档', en: 'tiers of an option' },
  spellings: ['strict', 'listed'],
  recognise(expression) {
    const conditional = plain(expression);
    const table = conditional.kind === 'conditional' ? codeTableOf(conditional) : undefined;
    const otherwise = table && literalNumber(table.otherwise);
    if (!otherwise) return undefined;
    const rows = table.rows.flatMap(({ codes, then }): CodeTier[] => {
      const points = literalNumber(then);
      return points ? [{ codes: codes.flatMap((index) => table.codes[index] ?? []), points: jsonNumber(points) }] : [];
    });
    if (rows.length < table.rows.length) return undefined;
    return { kind: 'tiers-code', fact: table.fact, rows, otherwise: jsonNumber(otherwise) };
  },
  write: ({ fact, rows, otherwise, spelling }) => ({
    if: [...rows.flatMap(({ codes, points }) => [writeTest(fact, codes, spelling), points]), otherwise],
  }),
};

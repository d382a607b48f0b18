import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import type { Expression } from '../../logic/expression.js';
import type { Finding } from '../../findings/finding.js';
import type { Text } from '../../model/text.js';
import { MOST_COLUMNS, widthOf } from './policy-columns.js';
import { column, truth } from './sql-tree.js';
import { NotInSql, Translator } from './translate.js';

const ANYTHING = column('x');
const NAMES = { fact: () => ANYTHING, list: () => 'x', points: () => ANYTHING, derived: () => truth(true) };

function hasSql(expression: Expression): boolean {
  try {
    new Translator(NAMES).sql(expression);
    return true;
  } catch (error) {
    if (error instanceof NotInSql) return false;
    throw error;
  }
}

/** Why a policy cannot be run as SQL; empty where it can. */
export function sqlFindings(policy: CompiledPolicy): Finding[] {
  const rules: [string, Text, Expression | undefined][] = [
    ...policy.nodes.map(({ node, rule }): [string, Text, Expression | undefined] => [
      node.id,
      node.title,
      rule?.expression,
    ]),
    ...[...policy.standing, ...policy.vetoes].map(({ verdict, rule }): [string, Text, Expression | undefined] => [
      verdict.id,
      verdict.title,
      rule?.expression,
    ]),
  ];
  const findings = rules.flatMap(([id, title, expression]): Finding[] => {
    if (!expression || hasSql(expression)) return [];
    return [
      {
        code: 'SQL-NO-TRANSLATION',
        severity: 'error',
        pointer: '',
        message: {
          zh: `「${title.zh}」（${id}）的规则不能译成 SQL`,
          en: `The rule of "${title.en ?? title.zh}" (${id}) has no SQL`,
        },
        remedy: {
          zh: '用 count、sum、min_of、max_of 代替 reduce，或用内置引擎计算',
          en: 'Write count, sum, min_of or max_of in place of reduce, or use the built-in engine',
        },
      },
    ];
  });
  const width = widthOf(policy);
  if (width <= MOST_COLUMNS) return findings;
  return [
    ...findings,
    {
      code: 'SQL-TOO-WIDE',
      severity: 'error',
      pointer: '',
      message: {
        zh: `这项政策要用 ${width} 列，超过数据库一次查询的 ${MOST_COLUMNS} 列`,
        en: `The policy needs ${width} columns; a query of the database has at most ${MOST_COLUMNS}`,
      },
      remedy: { zh: '用内置引擎计算', en: 'Use the built-in engine' },
    },
  ];
}

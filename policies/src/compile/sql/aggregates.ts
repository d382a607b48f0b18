import type { CompiledNode, CompiledPolicy } from '../../evaluate/compile-policy.js';
import { chained, comment, select } from './layout.js';
import { rangeOf } from './node-sql.js';
import type { ColumnNames } from './policy-columns.js';
import type { SqlPrinter } from './printer.js';
import { quoted, text } from './quoting.js';
import { StandingState } from '../../model/verdict.js';

/** What is counted of a node, in this order: hundredths or persons. */
export const FIGURES = ['sum', 'rawSum', 'scoring', 'atCap', 'lostToCap', 'raisedToFloor', 'unknown'] as const;
export type Figure = (typeof FIGURES)[number];

/** Shares of the persons (percent) whose totals are told. */
export const QUANTILES = [10, 25, 50, 75, 90] as const;

/** Width of the bins in which totals are counted: 5 points, in hundredths. Wider bins are made of these. */
export const NARROWEST_BIN = 500;

const STATE = quoted('the state');
const TOTAL = quoted('the total');

function sumOf(value: string, filter = ''): string {
  return filter === '' ? `coalesce(sum(${value}), 0)` : `coalesce(sum(${value}) FILTER (WHERE ${filter}), 0)`;
}

function figuresOf(node: CompiledNode, names: ColumnNames): string[] {
  const { id } = node.node;
  const { rule, least, most } = node;
  const [r, p, u] = (['raw', 'points', 'unknown'] as const).map((kind) => quoted(names.of(kind, id))) as [
    string,
    string,
    string,
  ];
  // What is given in place of an unknown result was never limited; comparisons with NULL leave it out.
  const [lowest, highest] = rangeOf(node);
  const full = most > highest || most === Infinity ? '' : `${r} >= ${most}`;
  const lifted = least <= lowest ? '' : `${r} < ${Math.min(least, most)}`;
  const floors = [
    ...(lifted === '' ? [] : [sumOf(`${p} - ${r}`, lifted)]),
    ...(full !== '' && least > most ? [sumOf(`${p} - ${most}`, full)] : []),
  ];
  return [
    sumOf(p),
    rule ? sumOf(`coalesce(${r}, ${p})`) : sumOf(r),
    `count(*) FILTER (WHERE ${p} <> 0)`,
    full === '' ? '0' : `count(*) FILTER (WHERE ${full})`,
    full === '' ? '0' : sumOf(`${r} - ${most}`, full),
    floors.length === 0 ? '0' : floors.join(' + '),
    `count(*) FILTER (WHERE ${u})`,
  ];
}

function figures({ nodes, standing, vetoes }: CompiledPolicy, names: ColumnNames): string {
  const states = ['active', ...StandingState.options].map(
    (state) => `count(*) FILTER (WHERE ${STATE} = ${text(state)}) AS ${quoted(names.of('state', state))}`,
  );
  const root = quoted(names.of('points', nodes[0]?.node.id ?? ''));
  const vetoed = vetoes.map(({ verdict }) => quoted(names.of('verdict', verdict.id)));
  const verdicts = [...standing, ...vetoes].map(({ verdict: { id, title } }) => {
    const name = quoted(names.of('verdict', id));
    const counts = `count(*) FILTER (WHERE ${name}), count(*) FILTER (WHERE ${name} IS NULL)`;
    return `${comment(`${id} ${title.zh}: holds, undecided`)}\nARRAY[${counts}] AS ${name}`;
  });
  const counted = nodes.map((node) => {
    const list = figuresOf(node, names).join(',\n  ');
    return `${comment(`${node.node.id} ${node.node.title.zh}: ${FIGURES.join(', ')}`)}\nARRAY[\n  ${list}\n] AS ${quoted(names.of('node', node.node.id))}`;
  });
  const columns = [
    'count(*) AS "persons"',
    `${sumOf(root, `${STATE} <> 'active'`)} AS "withheld"`,
    `${vetoed.length === 0 ? '0' : `count(*) FILTER (WHERE ${chained(vetoed, 'OR')})`} AS "vetoed"`,
    ...states,
    ...verdicts,
    ...counted,
  ];
  return select(columns, 'FROM scored');
}

const TOTALS = select(
  [
    `${TOTAL} AS total`,
    'count(*) AS persons',
    `sum(count(*)) OVER (ORDER BY ${TOTAL}) AS up_to`,
    'sum(count(*)) OVER () AS everybody',
  ],
  `FROM scored\nGROUP BY ${TOTAL}`,
);

/** Where totals lie. A quantile is the least total that at least that share of the persons do not exceed. */
function spread(): string {
  const quantiles = QUANTILES.map(
    (percent) => `min(total) FILTER (WHERE up_to * 100 >= everybody * ${percent}) AS "p${percent}"`,
  );
  const columns = ['sum(total * persons) AS "sum"', 'min(total) AS "min"', 'max(total) AS "max"', ...quantiles];
  return select(columns, 'FROM totals');
}

const BINS = select(
  [`total - (total % ${NARROWEST_BIN} + ${NARROWEST_BIN}) % ${NARROWEST_BIN} AS bin`, 'sum(persons) AS persons'],
  'FROM totals\nGROUP BY 1',
);

const ANSWER = select(
  [
    'figures.*',
    'spread.*',
    '(SELECT array_agg(bin ORDER BY bin) FROM bins) AS "bins"',
    '(SELECT array_agg(persons ORDER BY bin) FROM bins) AS "bin persons"',
  ],
  'FROM figures, spread',
);

/** The stages behind `scored` that count, and the one row that comes back: figures of everybody together. */
export function aggregateStages(
  policy: CompiledPolicy,
  printer: SqlPrinter,
  names: ColumnNames,
): { readonly stages: readonly string[]; readonly answer: string } {
  const stages = [
    printer.stage('figures', figures(policy, names)),
    printer.stage('totals', TOTALS),
    printer.stage('spread', spread()),
    printer.stage('bins', BINS),
  ];
  return { stages, answer: ANSWER };
}

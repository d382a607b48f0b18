import { diffPolicies, libraryOf, type ResolvedPolicy, resolvePolicy } from '../src/index.js';
import { indicator, parsed, policyInput } from './support/small-policy.js';

function policyOf(rule: unknown): ResolvedPolicy {
  const { value, findings } = resolvePolicy(parsed(policyInput([indicator('asked', rule)])), libraryOf([]));
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

/** The parts of the one change between two rules. */
function parts(before: unknown, after: unknown): (readonly [kind: string, text: string])[] {
  const { changes } = diffPolicies(policyOf(before), policyOf(after));
  expect(changes.map(({ id }) => id)).toEqual(['indicator/asked/rule-changed']);
  return changes.flatMap((change) => change.parts.map(({ kind, text }) => [kind, text.zh] as const));
}

const AGE = { var: 'age' };
const EDUCATION = { var: 'education' };
const tiers = (...rows: [number, number][]): unknown => ({ tiers: [AGE, rows, 0] });
const table = (...rows: [string | string[], number][]): unknown => ({ table: [EDUCATION, rows, 1] });
const grid = (...rows: [string, number[]][]): unknown => ({ table_2d: [EDUCATION, AGE, [18, 60], rows, 0] });
const slabs = (...rows: [number, number][]): unknown => ({ slabs: [AGE, rows] });

describe('tables are compared line by line', () => {
  it('bounds and points of tiers', () => {
    expect(parts(tiers([18, 1], [60, 5]), tiers([18, 2], [65, 5]))).toEqual([
      ['tier-moved', '计 1 分的界限由 18 以上不满 60 改为 18 以上不满 65'],
      ['tier', '18 以上不满 65 由计 1 分改为计 2 分'],
      ['tier-moved', '计 5 分的界限由 60 以上改为 65 以上'],
    ]);
    expect(parts(tiers([18, 1], [60, 5]), tiers([18, 1], [60, 8]))).toEqual([['tier', '60 以上由计 5 分改为计 8 分']]);
  });

  it('tiers of dates', () => {
    const since = (date: string): unknown => ({ tiers: [{ var: 'registered' }, [[date, 5]], 0] });
    expect(parts(since('2020-01-01'), since('2021-01-01'))).toEqual([
      ['tier-moved', '计 5 分的界限由不早于 2020 年 1 月 1 日改为不早于 2021 年 1 月 1 日'],
      ['tier-moved', '计 0 分的界限由早于 2020 年 1 月 1 日改为早于 2021 年 1 月 1 日'],
    ]);
  });

  it('options, however their rows are grouped', () => {
    expect(parts(table(['college', 5], ['bachelor', 8]), table([['college', 'bachelor'], 8]))).toEqual([
      ['tier', '大专由计 5 分改为计 8 分'],
    ]);
    expect(parts(table(['college', 5]), table(['college', 5], ['bachelor', 2]))).toEqual([
      ['tier', '本科由计 1 分改为计 2 分'],
    ]);
  });

  it('cells of a table with two sides', () => {
    expect(parts(grid(['college', [1, 2]]), grid(['college', [1, 3]], ['bachelor', [3, 4]]))).toEqual([
      ['tier', '大专，60 以上由计 2 分改为计 3 分'],
      ['tier-added', '新增本科，18 以上不满 60：计 3 分'],
      ['tier-added', '新增本科，60 以上：计 4 分'],
    ]);
  });

  it('rates of slabs', () => {
    expect(parts(slabs([0, 1], [10, 0.5]), slabs([0, 1], [10, 0.25]))).toEqual([
      ['tier', '超过 10 的部分由 × 0.5 改为 × 0.25'],
    ]);
  });

  it('a table written as tiers is the same table as one written with conditions', () => {
    const written = { if: [{ '>=': [AGE, 60] }, 5, { '>=': [AGE, 18] }, 1, 0] };
    expect(parts(written, tiers([18, 1], [60, 8]))).toEqual([['tier', '60 以上由计 5 分改为计 8 分']]);
    const options = { if: [{ '==': [EDUCATION, 'college'] }, 5, { '==': [EDUCATION, 'bachelor'] }, 8, 1] };
    expect(parts(options, table(['college', 5], ['bachelor', 9]))).toEqual([['tier', '本科由计 8 分改为计 9 分']]);
  });
});

import { outcomeOf } from './outcome.mjs';
import { REASONS } from './reasons.mjs';

/**
 * What became of the cases of one suite.
 *
 * @typedef {{ title: string, total: number, same: number, rounding: object[], differs: object[], refused: Map<string, object[]> }} SuiteReport
 */

/** @returns {SuiteReport} */
export function reportOn(title, cases) {
  const report = { title, total: 0, same: 0, rounding: [], differs: [], refused: new Map() };
  for (const one of cases) {
    report.total += 1;
    const outcome = outcomeOf(one);
    if (outcome.verdict === 'same') report.same += 1;
    else if (outcome.verdict === 'refused') {
      if (!REASONS[outcome.code]) throw new Error(`no reason is written down for ${outcome.code}`);
      const alike = report.refused.get(outcome.code) ?? [];
      alike.push(one);
      report.refused.set(outcome.code, alike);
    } else report[outcome.verdict].push({ ...one, ...outcome });
  }
  return report;
}

const count = (report) => [...report.refused.values()].reduce((sum, cases) => sum + cases.length, 0);

const code = (value) => `\`${JSON.stringify(value).replaceAll('|', '\\|').replaceAll('`', "'")}\``;

/** A few refused cases with the shortest rules, those of different operators first. */
function examples(cases) {
  const sorted = [...cases].sort((a, b) => JSON.stringify(a.rule).length - JSON.stringify(b.rule).length);
  const seen = new Set();
  const chosen = sorted.filter(({ rule }) => {
    const kind = typeof rule === 'object' && rule !== null ? Object.keys(rule).join() : typeof rule;
    return !seen.has(kind) && seen.add(kind);
  });
  return chosen
    .slice(0, 3)
    .map(({ rule }) => code(rule))
    .join(' ');
}

/** The outcome as a page: how many cases are the same, and why the others are refused. */
export function pageOf(reports) {
  const reasons = new Map();
  for (const { refused } of reports) {
    for (const [name, cases] of refused) reasons.set(name, [...(reasons.get(name) ?? []), ...cases]);
  }
  const rows = [...reasons].sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
  return [
    '# 与 JSON-Logic 的一致性 Conformance with JSON-Logic',
    '',
    '此页由 `npm -w @jifen/test run conformance` 生成，测试保证它是最新的。每个公开用例要么结果相同，要么被拒绝并说明原因；不允许第三种情况。',
    'This page is made by `npm -w @jifen/test run conformance`; a test keeps it up to date. Every case either gives the same result or is refused with a reason.',
    '',
    '| 用例集 suite | 用例 cases | 相同 same | 只差二进制舍入 same but for binary rounding | 拒绝 refused | 不同 different |',
    '|---|---|---|---|---|---|',
    ...reports.map((report) => `| ${report.title} | ${report.total} | ${report.same} | ${report.rounding.length} | ${count(report)} | ${report.differs.length} |`),
    '',
    '## 拒绝的原因 Why cases are refused',
    '',
    '| 代码 code | 用例 cases | 原因 reason | 例 examples |',
    '|---|---|---|---|',
    ...rows.map(([name, cases]) => `| ${name} | ${cases.length} | ${REASONS[name].join('。 ')} | ${examples(cases)} |`),
    '',
    '## 只差二进制舍入的 Same but for binary rounding',
    '',
    '二进制小数算不准，定点数算得准。 Binary fractions are at fault; whole numbers of decimal units are exact.',
    '',
    ...reports.flatMap(({ rounding }) => rounding).slice(0, 12).map(({ rule }) => `* ${code(rule)}`),
    '',
  ].join('\n'); // prettier-ignore
}

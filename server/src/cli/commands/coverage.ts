import { type Bilingual, boundaryCases, coverCases, type CoverageGoal, coveredPercent } from '@jifen/policies';
import { readCases } from '../input/case-file.js';
import { requireDay } from '../input/day.js';
import { loadPolicy, readPolicyFile } from '../input/policy-file.js';
import { policyLine } from '../output/policy-line.js';
import { type Terminal } from '../output/terminal.js';

/** What is asked of the cases of a policy. */
export interface CoverageOptions {
  readonly library?: string;
  /** File of cases; those beside the policy if left out. */
  readonly cases?: string;
  /** Propose boundary cases for this day. */
  readonly propose?: string;
}

function goalLines(title: Bilingual, goals: readonly CoverageGoal[], { say }: Terminal): string[] {
  if (goals.length === 0) return [];
  return [`${say(title)} ${goals.length}`, ...goals.map(({ sentence, pointer }) => `  ${say(sentence)}  ${pointer}`)];
}

/**
 * `jifen coverage`: what the confirmed cases of a policy show, and what not; with `--propose`, the smallest persons who would show
 * it. False where a case fails.
 */
export async function coverage(
  path: string,
  { library, cases: named, propose }: CoverageOptions,
  terminal: Terminal,
): Promise<boolean> {
  if (propose !== undefined) requireDay(propose);
  const policy = await loadPolicy(path, library);
  const cases = await readCases(await readPolicyFile(path), named);
  const covered = coverCases(policy, cases);
  const proposed = propose === undefined ? null : boundaryCases(policy, cases, propose);
  const all = covered.covered.length + covered.uncovered.length;
  const percent = coveredPercent(covered);
  const { say } = terminal;
  terminal.result({ policy: policy.identity, percent, ...covered, proposed }, () => [
    policyLine(policy.identity, say),
    say({
      zh: `用例覆盖 ${covered.covered.length} / ${all} 项（${percent}%），口径 ${covered.definition}`,
      en: `Cases cover ${covered.covered.length} of ${all} goals (${percent}%), definition ${covered.definition}`,
    }),
    ...(covered.failing.length > 0
      ? [say({ zh: `不成立的用例：${covered.failing.join('、')}`, en: `Failing: ${covered.failing.join(', ')}` })]
      : []),
    ...goalLines({ zh: '没有用例说明的：', en: 'Shown by no case:' }, covered.uncovered, terminal),
    ...(proposed?.proposals ?? []).map(({ policyCase }) => JSON.stringify(policyCase)),
    ...goalLines({ zh: '任何人都不可能出现的：', en: 'Nobody can ever show:' }, proposed?.unreachable ?? [], terminal),
    ...goalLines({ zh: '没有找到合适人员的：', en: 'Nobody was found for:' }, proposed?.notFound ?? [], terminal),
  ]);
  return covered.failing.length === 0;
}

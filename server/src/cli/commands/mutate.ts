import { killedShare, runMutation } from '@jifen/policies';
import { readCases } from '../input/case-file.js';
import { loadPolicy, readPolicyFile } from '../input/policy-file.js';
import { policyLine } from '../output/policy-line.js';
import { type Terminal } from '../output/terminal.js';

/** Which cases are held against which policy. */
export interface MutateOptions {
  readonly library?: string;
  /** File of cases; those beside the policy if left out. */
  readonly cases?: string;
}

/**
 * `jifen mutate`: changes every operator, threshold, amount and limit of a policy by one step and says which changes no case
 * notices. False where a case fails or a change survives.
 */
export async function mutate(
  path: string,
  { library, cases: named }: MutateOptions,
  terminal: Terminal,
): Promise<boolean> {
  const policy = await loadPolicy(path, library);
  const cases = await readCases(await readPolicyFile(path), named);
  const run = runMutation(policy, cases);
  const { killed, of } = killedShare(run);
  const survived = run.fates.flatMap(({ outcome, mutant }) => (outcome === 'survived' ? [mutant] : []));
  const equivalent = run.fates.length - of;
  const { say } = terminal;
  terminal.result({ policy: policy.identity, killed, of, ...run }, () => [
    policyLine(policy.identity, say),
    say({
      zh: `改动 ${of} 处，用例发现 ${killed} 处；另有 ${equivalent} 处与原规则等同，${run.meaningless.length} 处不成规则`,
      en: `${killed} of ${of} changes are noticed; ${equivalent} more change nothing, ${run.meaningless.length} mean nothing`,
    }),
    ...(run.failing.length > 0
      ? [say({ zh: `不成立的用例：${run.failing.join('、')}`, en: `Failing: ${run.failing.join(', ')}` })]
      : []),
    ...survived.map(({ description, pointer }) => `  ${say(description)}  ${pointer}`),
  ]);
  return run.failing.length === 0 && survived.length === 0;
}

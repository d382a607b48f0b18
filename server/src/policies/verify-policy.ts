import {
  type CompiledPolicy,
  encodePerson,
  ENGINE_VERSION,
  type Finding,
  formatPoints,
  fromPointer,
  type PersonFacts,
  scorePerson,
  verifyPerson,
} from '@jifen/policies';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { type SavedPerson } from '../persons/saved-person.entity.js';
import { type VerificationPersons } from '../populations/population-sample.js';
import { type StoredVerification } from '../versions/version-record.js';

/** What verifying came to; findings block publication. */
export interface VerifiedPolicy {
  readonly verification: StoredVerification;
  readonly findings: readonly Finding[];
}

/** The library is a dependency of the package `policies`, and is looked for from there. */
const requireFromPolicies = createRequire(createRequire(import.meta.url).resolve('@jifen/policies/package.json'));
const { version } = z.object({ version: z.string() }).parse(requireFromPolicies('json-logic-js/package.json'));
const JSON_LOGIC = `json-logic-js ${version}`;

/** Most differences that are listed. */
const MOST_FINDINGS = 20;

/**
 * Runs every rule once by the engine and once by json-logic-js, over the saved persons and a sample, and compares. Facts of the
 * sample that the policy does not declare, or declares otherwise, are left out: unknown for the policy.
 */
export function verifyPolicy(
  policy: CompiledPolicy,
  saved: readonly SavedPerson[],
  sample: VerificationPersons,
): VerifiedPolicy {
  const findings: Finding[] = [];
  const total = { persons: 0, compared: 0, skippedUnknown: 0, differences: 0 };
  const verify = (person: PersonFacts, asOf: string, name: string): void => {
    const { compared, skipped, differences } = verifyPerson(policy, person, asOf);
    total.persons += 1;
    total.compared += compared;
    total.skippedUnknown += skipped;
    total.differences += differences.length;
    for (const difference of differences) findings.push(differenceFinding(name, difference));
  };
  for (const { name, facts, asOf } of saved) {
    if (scorePerson(policy, facts, asOf).score) verify(facts, asOf, name);
  }
  for (const [index, person] of sample.persons.entries()) {
    verify(fitting(policy, person, sample.asOf), sample.asOf, `#${index + 1}`);
  }
  const { generator, seed, asOf, persons } = sample;
  return {
    verification: {
      reference: JSON_LOGIC,
      engine: ENGINE_VERSION,
      persons: total.persons,
      cases: saved.filter(({ expectedTotal }) => expectedTotal !== null).length,
      sample: { generator, seed, asOf, persons: persons.length },
      compared: total.compared,
      skippedUnknown: total.skippedUnknown,
      differences: total.differences,
    },
    findings: findings.slice(0, MOST_FINDINGS),
  };
}

/** The facts that the policy's dictionary accepts. */
function fitting(policy: CompiledPolicy, person: PersonFacts, asOf: string): PersonFacts {
  const { findings } = encodePerson(policy.facts, person, asOf);
  const refused = new Set(findings.map(({ pointer }) => fromPointer(pointer)[0]));
  return Object.fromEntries(Object.entries(person).filter(([fact]) => !refused.has(fact)));
}

function differenceFinding(
  person: string,
  { node, engine, reference }: { readonly node: string; readonly engine: number; readonly reference: string },
): Finding {
  const points = formatPoints(engine);
  return {
    code: 'VERIFICATION-DIFFERS',
    severity: 'error',
    pointer: '',
    message: {
      zh: `人员「${person}」的「${node}」：本系统为 ${points}，json-logic-js 为 ${reference}`,
      en: `Person "${person}", "${node}": the engine gives ${points}, json-logic-js ${reference}`,
    },
    remedy: {
      zh: '改写该规则，避免二进制小数误差，例如先取整再相乘',
      en: 'Rewrite the rule so that binary fractions do not matter, e.g. round before multiplying',
    },
  };
}

/** What stands against publication in the saved persons: each that has an expected total must get it. */
export function caseFindings(policy: CompiledPolicy, saved: readonly SavedPerson[]): Finding[] {
  return saved.flatMap(({ name, facts, asOf, expectedTotal }): Finding[] => {
    if (expectedTotal === null) return [];
    const { score, findings } = scorePerson(policy, facts, asOf);
    if (score && score.total === expectedTotal) return [];
    const expected = formatPoints(expectedTotal);
    const actual = score
      ? { zh: `得 ${formatPoints(score.total)} 分`, en: `gives ${formatPoints(score.total)} points` }
      : { zh: `不能计算：${findings[0]?.message.zh ?? ''}`, en: `cannot be scored: ${findings[0]?.message.en ?? ''}` };
    return [
      {
        code: 'CASE-FAILS',
        severity: 'error',
        pointer: '',
        message: {
          zh: `保存的人员「${name}」应得 ${expected} 分，${actual.zh}`,
          en: `The saved person "${name}" should have ${expected} points; the draft ${actual.en}`,
        },
        remedy: { zh: '改正规则，或更正该人员的应得分', en: 'Correct the rule, or what the person should have' },
      },
    ];
  });
}

import {
  type Bilingual,
  type CaseResult,
  checkPolicy,
  compilePolicy,
  type Finding,
  parseCasesText,
  type PolicyCase,
  publicationBlockers,
  runCase,
  type Severity,
  verifyPerson,
} from '@jifen/policies';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandFailure, type FileFinding } from '../failure.js';
import { libraryFor, located, type PolicyFile, readPolicyFile } from '../input/policy-file.js';
import { readTextFile } from '../input/text-file.js';
import { findingLines } from '../output/findings-text.js';
import { shortHash } from '../output/policy-line.js';
import { type Terminal } from '../output/terminal.js';

/** How policies are checked. */
export interface CheckOptions {
  readonly library?: string;
  /** What blocks publication counts as an error too. */
  readonly publication?: boolean;
}

/** What came of checking one file. */
interface CheckedFile {
  readonly file: string;
  readonly contentHash: string | null;
  readonly findings: readonly FileFinding[];
  /** Cases beside the policy; null where there are none. */
  readonly cases: { readonly run: number; readonly failed: number; readonly comparedRules: number } | null;
  /** Findings that block publication, errors included. */
  readonly blockers: number;
}

function caseFinding(policyCase: PolicyCase, index: number, message: Bilingual): Finding & { subject: string } {
  return {
    code: 'CASE-FAILED',
    // What nobody has confirmed asks for a look, and fails nothing.
    severity: policyCase.proposed ? 'warning' : 'error',
    pointer: `/cases/${index}`,
    subject: policyCase.id,
    message,
    remedy: { zh: '改正规则，或改正用例的期望值', en: 'Correct the rule, or what the case expects' },
  };
}

function caseFindings(policyCase: PolicyCase, index: number, { mismatches, findings }: CaseResult): Finding[] {
  return [
    ...findings.map((finding) => ({ ...finding, pointer: `/cases/${index}/facts${finding.pointer}` })),
    ...mismatches.map(({ what, node, expected, actual }) => {
      const subject = node ?? what;
      return caseFinding(policyCase, index, {
        zh: `${subject}：期望 ${expected || '无'}，实际 ${actual || '无'}`,
        en: `${subject}: expected ${expected || 'none'}, got ${actual || 'none'}`,
      });
    }),
  ];
}

async function runCases(
  policyFile: PolicyFile,
  library: Awaited<ReturnType<typeof libraryFor>>,
): Promise<{ readonly cases: CheckedFile['cases']; readonly findings: readonly FileFinding[] }> {
  const file = join(dirname(policyFile.file), 'cases.json');
  const { policy } = compilePolicy(policyFile.document, library);
  if (!policy || !existsSync(file)) return { cases: null, findings: [] };
  const text = await readTextFile(file);
  const { value, findings: unreadable } = parseCasesText(text);
  if (!value) return { cases: null, findings: located(file, text, unreadable) };
  let [failed, comparedRules] = [0, 0];
  const findings = value.cases.flatMap((policyCase, index): Finding[] => {
    const result = runCase(policy, policyCase);
    const found = caseFindings(policyCase, index, result);
    if (result.score) {
      const { compared, differences } = verifyPerson(policy, policyCase.facts, policyCase.asOf);
      comparedRules += compared;
      for (const { node, engine, reference } of differences) {
        found.push(
          caseFinding(policyCase, index, {
            zh: `${node}：引擎为 ${engine / 100}，json-logic-js 为 ${reference}`,
            en: `${node}: the engine gives ${engine / 100}, json-logic-js ${reference}`,
          }),
        );
      }
    }
    if (found.length > 0) failed += 1;
    return found;
  });
  return { cases: { run: value.cases.length, failed, comparedRules }, findings: located(file, text, findings) };
}

async function checkFile(path: string, library: string | undefined): Promise<CheckedFile> {
  try {
    const policyFile = await readPolicyFile(path);
    const known = await libraryFor(policyFile, library);
    const findings = checkPolicy(policyFile.document, known);
    const { cases, findings: ofCases } = await runCases(policyFile, known);
    return {
      file: policyFile.file,
      contentHash: policyFile.contentHash,
      findings: [...policyFile.locate(findings), ...ofCases],
      cases,
      blockers: publicationBlockers(findings).length,
    };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { file: path, contentHash: null, findings: error.findings, cases: null, blockers: error.findings.length };
  }
}

function count(findings: readonly FileFinding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function fileLines({ file, contentHash, findings, cases, blockers }: CheckedFile, { say }: Terminal): string[] {
  const [errors, warnings] = [count(findings, 'error'), count(findings, 'warning')];
  const ofCases = cases
    ? say({
        zh: `；用例 ${cases.run} 个，不符 ${cases.failed} 个，json-logic-js 比对 ${cases.comparedRules} 条规则`,
        en: `; ${cases.run} cases, ${cases.failed} failed, ${cases.comparedRules} rules compared with json-logic-js`,
      })
    : '';
  const summary = say({
    zh: `${errors} 处错误，${warnings} 处警告，${blockers} 处阻止发布${ofCases}`,
    en: `${errors} errors, ${warnings} warnings, ${blockers} block publication${ofCases}`,
  });
  const hash = contentHash ? `  ${shortHash(contentHash)}` : '';
  return [...findings.flatMap((finding) => findingLines(finding, say)), `${file}${hash}`, `    ${summary}`];
}

/** `jifen check`: reads, resolves and checks policies, and runs the cases beside them. False where anything is an error. */
export async function check(
  files: readonly string[],
  { library, publication }: CheckOptions,
  terminal: Terminal,
): Promise<boolean> {
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push(await checkFile(file, library));
  const ok = checked.every(
    ({ findings, blockers }) => count(findings, 'error') === 0 && !(publication && blockers > 0),
  );
  terminal.result({ ok, files: checked }, () => checked.flatMap((each) => fileLines(each, terminal)));
  return ok;
}

import type { Finding } from '../../findings/finding.js';
import { negation } from '../analysis/truths.js';
import { titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

const CODES: Readonly<Record<string, { readonly code: string; readonly zh: string; readonly en: string }>> = {
  veto: { code: 'VETO-CONSTANT', zh: '一票否决', en: 'The veto' },
  standing: { code: 'STANDING-CONSTANT', zh: '资格规则', en: 'The standing rule' },
  eligibility: { code: 'ELIGIBILITY-CONSTANT', zh: '申请条件', en: 'The eligibility rule of' },
};

/** A veto, standing rule or condition of eligibility that holds for everybody, or for nobody. */
export const verdictConstant: RuleCheck = (analysis) => {
  const { rule } = analysis;
  const kind = CODES[rule.purpose];
  if (!kind) return [];
  const title = titled(rule.title);
  const never = analysis.find((judge) => judge.truth(rule.expression)) === null;
  const always = !never && analysis.find((judge) => negation(judge.truth(rule.expression))) === null;
  if (!never && !always) return [];
  const finding: Finding = {
    code: kind.code,
    severity: 'warning',
    pointer: rule.pointerOf(''),
    message: always
      ? { zh: `${kind.zh}「${title.zh}」对所有人都成立`, en: `${kind.en} "${title.en}" holds for everybody` }
      : { zh: `${kind.zh}「${title.zh}」对任何人都不成立`, en: `${kind.en} "${title.en}" holds for nobody` },
    remedy: { zh: '改正条件，或删除', en: 'Correct the condition, or remove it' },
  };
  return [finding];
};

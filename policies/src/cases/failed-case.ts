import type { CaseResult, Mismatch } from '../evaluate/run-case.js';
import type { Bilingual, Finding } from '../findings/finding.js';
import type { PolicyCase } from '../model/case.js';

const WHAT: Readonly<Record<Exclude<Mismatch['what'], 'node'>, Bilingual>> = {
  total: { zh: '总积分', en: 'the total' },
  unknown: { zh: '未取得的数据', en: 'unknown facts' },
  standing: { zh: '资格状态', en: 'the standing' },
  'standing-rule': { zh: '决定资格状态的规则', en: 'the standing rule that decides' },
  vetoes: { zh: '一票否决', en: 'vetoes' },
};

function claim({ what, node, expected, actual }: Mismatch): Bilingual {
  const subject = what === 'node' ? { zh: node ?? '', en: node ?? '' } : WHAT[what];
  return {
    zh: `${subject.zh}应为 ${expected || '无'}，现为 ${actual || '无'}`,
    en: `${subject.en} should be ${expected || 'none'} and is ${actual || 'none'}`,
  };
}

/**
 * What stands against publication where a confirmed case does not hold: every claim that breaks, or why the person cannot be scored.
 * Null for a case that holds. A proposed case that fails asks for a look and blocks nothing.
 */
export function failedCase({ id, title, proposed }: PolicyCase, { mismatches, findings }: CaseResult): Finding | null {
  const broken = [...mismatches.map(claim), ...findings.map(({ message }) => message)];
  if (broken.length === 0) return null;
  return {
    code: 'CASE-FAILS',
    severity: proposed ? 'warning' : 'error',
    pointer: '',
    message: {
      zh: `用例「${title.zh}」（${id}）不成立：${broken.map(({ zh }) => zh).join('；')}`,
      en: `The case "${title.en ?? title.zh}" (${id}) does not hold: ${broken.map(({ en }) => en).join('; ')}`,
    },
    remedy: {
      zh: '对照原文，改正规则，或改正用例的应得分',
      en: 'Hold it against the text: correct the rule, or what the case expects',
    },
  };
}

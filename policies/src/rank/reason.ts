import type { Bilingual } from '../findings/finding.js';
import { formatPoints } from '../model/amount.js';
import { inLanguage, type Text } from '../model/text.js';
import type { Standing } from '../model/verdict.js';

/** Why an application or a person got the status it has. Stable; texts may change. */
export type ReasonCode =
  /** The points are not active (居住证中止、转入户籍、归零 …). */
  | 'RANK-STANDING'
  /** A veto holds: in no scene while it does (reading A-21). */
  | 'RANK-VETOED'
  /** A veto of this scene holds. */
  | 'RANK-SCENE-VETOED'
  | 'RANK-NOT-ELIGIBLE'
  /** A fact that the eligibility rule needs is unknown: not eligible, and said so. */
  | 'RANK-ELIGIBILITY-UNKNOWN'
  /** A fact that the scene's formula needs is unknown: its points cannot be counted. */
  | 'RANK-POINTS-UNKNOWN'
  /** A fact that the household formula needs is unknown. */
  | 'RANK-HOUSEHOLD-UNKNOWN'
  /** Not eligible in any round of the scene. */
  | 'RANK-NO-ROUND'
  | 'RANK-BELOW-THRESHOLD'
  | 'RANK-THRESHOLD-MET'
  | 'RANK-WITHIN-QUOTA'
  | 'RANK-BELOW-LINE'
  | 'RANK-TIE-AT-LINE'
  | 'RANK-TIE-ADMITTED'
  | 'RANK-LOT-DRAWN'
  | 'RANK-LOT-NOT-DRAWN';

/** A reason with what it rests on. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: Bilingual;
  /** Ids of the vetoes, the standing rule or the unknown facts that decided; empty elsewhere. */
  readonly subjects: readonly string[];
}

/** Something named in a reason: a veto, a standing rule, a fact. */
export interface Named {
  readonly id: string;
  readonly title: Text;
  /** Last day, `YYYY-MM-DD`, of a verdict that has one. */
  readonly until?: string | undefined;
}

const STANDING_NAMES: Record<Standing, Bilingual> = {
  active: { zh: '有效', en: 'active' },
  'not-admitted': { zh: '未纳入积分管理', en: 'not admitted to the scheme' },
  suspended: { zh: '暂时失效', en: 'suspended' },
  lapsed: { zh: '永久失效', en: 'permanently lapsed' },
  zeroed: { zh: '已归零', en: 'zeroed' },
  frozen: { zh: '已冻结', en: 'frozen' },
};

function titles(named: readonly Named[]): Bilingual {
  return {
    zh: named.map(({ title, until }) => title.zh + (until === undefined ? '' : `（至 ${until}）`)).join('、'),
    en: named
      .map(({ title, until }) => inLanguage(title, 'en') + (until === undefined ? '' : ` (until ${until})`))
      .join(', '),
  };
}

function reason(code: ReasonCode, zh: string, en: string, named: readonly Named[] = []): Reason {
  return { code, text: { zh, en }, subjects: named.map(({ id }) => id) };
}

/** The points are in another state than active; `rule` is the standing rule that decided. */
export function notActive(standing: Standing, rule: Named): Reason {
  const state = STANDING_NAMES[standing];
  const name = titles([rule]);
  return reason('RANK-STANDING', `积分${state.zh}：${name.zh}`, `The points are ${state.en}: ${name.en}`, [rule]);
}

/** Vetoes that hold. */
export function vetoed(vetoes: readonly Named[]): Reason {
  const names = titles(vetoes);
  return reason('RANK-VETOED', `一票否决：${names.zh}`, `Vetoed: ${names.en}`, vetoes);
}

/** Vetoes of the scene that hold. */
export function sceneVetoed(vetoes: readonly Named[]): Reason {
  const names = titles(vetoes);
  return reason('RANK-SCENE-VETOED', `本场景不予受理：${names.zh}`, `Refused in this scene: ${names.en}`, vetoes);
}

/** Facts that the scene's formula lacks. */
export function pointsUnknown(facts: readonly Named[]): Reason {
  const names = titles(facts);
  return reason(
    'RANK-POINTS-UNKNOWN',
    `场景积分无法计算，未取得：${names.zh}`,
    `The scene’s points cannot be counted; not obtained: ${names.en}`,
    facts,
  );
}

/** Facts that the household formula lacks. */
export function householdUnknown(facts: readonly Named[]): Reason {
  const names = titles(facts);
  return reason(
    'RANK-HOUSEHOLD-UNKNOWN',
    `家庭积分无法计算，未取得：${names.zh}`,
    `The household’s points cannot be counted; not obtained: ${names.en}`,
    facts,
  );
}

/** Facts that the eligibility rule lacks; empty where it cannot be said which. */
export function eligibilityUnknown(facts: readonly Named[]): Reason {
  const names = titles(facts);
  return reason(
    'RANK-ELIGIBILITY-UNKNOWN',
    `申请条件无法判断，未取得：${names.zh}`,
    `Eligibility cannot be decided; not obtained: ${names.en}`,
    facts,
  );
}

export const NOT_ELIGIBLE = reason('RANK-NOT-ELIGIBLE', '不符合申请条件', 'The conditions for applying are not met');

export const NO_ROUND = reason('RANK-NO-ROUND', '不符合任何一轮的条件', 'The conditions of no round are met');

/** The household's points are below `threshold` (hundredths). */
export function belowThreshold(threshold: number): Reason {
  const points = formatPoints(threshold);
  return reason('RANK-BELOW-THRESHOLD', `未达到门槛 ${points} 分`, `Below the threshold of ${points} points`);
}

export const THRESHOLD_MET = reason(
  'RANK-THRESHOLD-MET',
  '达到条件，无名额限制',
  'Conditions met; places are not limited',
);
export const WITHIN_QUOTA = reason('RANK-WITHIN-QUOTA', '名额内', 'Within the quota');
export const BELOW_LINE = reason('RANK-BELOW-LINE', '名额已满', 'The quota is used up');
export const TIE_AT_LINE = reason(
  'RANK-TIE-AT-LINE',
  '各排序键完全相同且跨在录取线上，待主管部门决定',
  'Equal in every key and across the line: the department has to decide',
);
export const TIE_ADMITTED = reason('RANK-TIE-ADMITTED', '录取线上同分全部录取', 'All equals on the line are admitted');
export const LOT_DRAWN = reason('RANK-LOT-DRAWN', '录取线上同分，抽签中签', 'Equal on the line; the lot was drawn');
export const LOT_NOT_DRAWN = reason(
  'RANK-LOT-NOT-DRAWN',
  '录取线上同分，抽签未中签',
  'Equal on the line; the lot was not drawn',
);

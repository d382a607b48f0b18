import type { Bilingual } from '../../findings/finding.js';
import type { HOUSEHOLD_NAMES } from '../../model/fact.js';
import type { Scene, SceneClocks } from '../../model/scene.js';
import type { StandingState } from '../../model/verdict.js';

/** What each state does to a person's points. */
export const STANDING_WORDS: Readonly<Record<StandingState, Bilingual>> = {
  'not-admitted': { zh: '不纳入积分管理', en: 'the person is not admitted to the scheme' },
  suspended: { zh: '积分暂时失效', en: 'the points are suspended' },
  lapsed: { zh: '积分永久失效', en: 'the points lapse for good' },
  zeroed: { zh: '积分归零', en: 'the points are zeroed' },
  frozen: { zh: '积分冻结', en: 'the points are frozen' },
};

export const HOUSEHOLD_WORDS: Readonly<Record<Exclude<Scene['household'], object>, Bilingual>> = {
  own: { zh: '按申请人本人积分', en: 'the applicant’s own points' },
  higher: { zh: '夫妻双方取积分高的一方（就高）', en: 'the points of the spouse who has more' },
  sum: { zh: '夫妻双方积分相加', en: 'the points of both spouses together' },
};

/** Names that the formula for a household may use. */
export const HOUSEHOLD_NAME_WORDS: Readonly<Record<(typeof HOUSEHOLD_NAMES)[number], Bilingual>> = {
  own_points: { zh: '计分一方的本场景积分', en: 'the counted person’s points in this scene' },
  other_points: { zh: '配偶的本场景积分', en: 'the spouse’s points in this scene' },
  has_other: { zh: '配偶的积分可以使用', en: 'there is a spouse whose points can be used' },
};

export const TIE_WORDS: Readonly<Record<Scene['tieAtLine'], Bilingual>> = {
  stop: { zh: '录取线上并列时暂停，由场景主管部门裁定', en: 'stop at a tie on the line until the department decides' },
  'admit-all': { zh: '录取线上并列的全部录取', en: 'admit everybody who ties on the line' },
  lottery: { zh: '录取线上并列的公开摇号', en: 'draw lots among those who tie on the line' },
};

export const SERVICE_WORDS: Readonly<Record<Scene['service'], Bilingual>> = {
  schooling: { zh: '子女入学', en: 'schooling' },
  housing: { zh: '住房保障', en: 'housing' },
  other: { zh: '其他公共服务', en: 'another public service' },
};

/** A clock of a scene: what it is for, and whether its days are the least or the most. */
export const CLOCK_WORDS: Readonly<Record<keyof SceneClocks, { readonly title: Bilingual; readonly least: boolean }>> =
  {
    announcement: { title: { zh: '公布', en: 'announcement' }, least: true },
    review: { title: { zh: '审核', en: 'review' }, least: false },
    publicity: { title: { zh: '公示', en: 'publicity' }, least: true },
    recheck: { title: { zh: '复核', en: 're-check' }, least: false },
  };

/** The clocks in the order in which they run. */
export const CLOCKS: readonly (keyof SceneClocks)[] = ['announcement', 'review', 'publicity', 'recheck'];

export const SCHEME = {
  colon: { zh: '：', en: ':' },
  semicolon: { zh: '；', en: ';' },
  comma: { zh: '，', en: ',' },
  listed: { zh: '、', en: ',' },
  pending: { zh: '待定', en: 'pending' },
  vetoed: { zh: '的，一票否决，不得申请任何积分应用场景', en: ': veto, no scene is open to the person' },
  sceneVetoed: { zh: '的，不得申请本场景', en: ': this scene is not open to the person' },
  sceneVetoUnknown: { zh: '；未取得时仍可申请并标注', en: '; where unknown it stays open, and it is said so' },
  sceneVetoPending: { zh: '不予受理的情形待定', en: 'what bars from the scene is pending' },
  until: { zh: '，至', en: ', up to' },
  untilIncluded: { zh: '止（含当日）', en: '(that day included)' },
  byFormula: { zh: '按公式：', en: 'by the formula:' },
  formulaPending: { zh: '合计公式待定，暂不计分', en: 'the formula is pending; nothing counts yet' },
  separate: {
    zh: '；单列，不计入上一级积分，仅供场景和其他规则引用',
    en: '; kept apart: not part of the points above, for scenes and other rules only',
  },
  vetoUnknown: { zh: '；未取得时不否决并标注', en: '; where unknown there is no veto, and it is said so' },
  vetoPending: { zh: '一票否决的情形待定', en: 'what vetoes is pending' },
  standingWhen: { zh: '的，', en: ':' },
  standingUnknown: { zh: '；未取得时不改变状态并标注', en: '; where unknown the state stays, and it is said so' },
  standingPending: { zh: '情形待定，成立时', en: 'the case is pending; where it holds,' },
  everyone: { zh: '积分有效的人员均可申请', en: 'everybody with active points may apply' },
  mayApply: { zh: '的，可申请；未取得的不可申请并标注', en: ': may apply; not where unknown, and it is said so' },
  wholeTotal: { zh: '全部积分', en: 'the whole total' },
  noThreshold: { zh: '不设门槛', en: 'no threshold' },
  pointsUnknown: { zh: '；未取得的不可申请并标注', en: '; not open where unknown, and it is said so' },
  householdCounted: {
    zh: '；以结果较高的一方为计分一方',
    en: '; the spouse for whom it gives more is the counted person',
  },
  atLeast: { zh: '不低于', en: 'at least' },
  ranked: { zh: '按积分排名，在名额内享有', en: 'by rank, within the places' },
  unranked: { zh: '达到要求即可享有，不排名', en: 'for everybody who meets the requirements, unranked' },
  descending: { zh: '，从高到低', en: ', highest first' },
  ascending: { zh: '，从低到高', en: ', lowest first' },
  yesFirst: { zh: '，是的在前', en: ', yes before no' },
  noFirst: { zh: '，不是的在前', en: ', no before yes' },
  latestFirst: { zh: '，从晚到早', en: ', latest first' },
  earliestFirst: { zh: '，从早到晚', en: ', earliest first' },
  unknownLast: { zh: '；未取得的排在最后', en: '; where unknown, last' },
  workingDaysLeast: { zh: '不少于', en: 'at least' },
  workingDaysMost: { zh: '不超过', en: 'at most' },
  workingDays: { zh: '个工作日', en: 'working days' },
  lengthPending: { zh: '有要求，时长待定', en: 'required, length pending' },
  notSet: { zh: '未规定', en: 'not set' },
  placesNamedYearly: { zh: '名额每年登记时公布', en: 'places are named when a round is registered' },
  places: { zh: '个名额', en: 'places' },
  percentOfPlaces: { zh: '% 的名额（不足一个的舍去）', en: '% of the places, rounded down' },
  restOfPlaces: { zh: '% 的名额，即其余全部', en: '% of the places: all that are left' },
  sharePending: { zh: '名额比例', en: 'share of the places' },
  carriedOver: { zh: '，加上前一轮剩余的名额', en: ', with those left over from the round before' },
  roundEveryone: { zh: '；尚未录取的均参加', en: '; for everybody not yet admitted' },
  roundFor: { zh: '；尚未录取且', en: '; for those not yet admitted, if' },
  roundMay: { zh: '的参加', en: '' },
  roundOrder: { zh: '；按', en: '; ordered by' },
  eligibilityTitle: { zh: '申请条件', en: 'Who may apply' },
  itemsTitle: { zh: '计入的积分', en: 'Points that count' },
  sceneVetoTitle: { zh: '不予受理', en: 'Barred from the scene' },
  roundTitle: { zh: '分轮', en: 'Rounds' },
  thresholdTitle: { zh: '门槛', en: 'Threshold' },
  rankingTitle: { zh: '使用方式', en: 'How points are used' },
  keysTitle: { zh: '排序依据', en: 'Order' },
  householdTitle: { zh: '家庭积分', en: 'Household' },
  tieTitle: { zh: '并列处理', en: 'Ties' },
  clocksTitle: { zh: '时限', en: 'Clocks' },
  quotaTitle: { zh: '名额', en: 'Places' },
} as const satisfies Record<string, Bilingual>;

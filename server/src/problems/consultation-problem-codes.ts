import { type ProblemDefinition } from './problem-codes.js';

/** Problems of consultations and opinions. Part of `problemCodes`. */
export const consultationProblemCodes = {
  'CONSULTATION-INVALID': {
    status: 422,
    title: { zh: '不能这样征求意见', en: 'A consultation cannot be opened like this' },
    detail: { zh: '征求意见的对象或期限有误。', en: 'Addressees or deadline of the consultation are wrong.' },
    remedy: { zh: '按所列位置改正后重试。', en: 'Correct the place that is named and try again.' },
  },
  'CONSULTATION-OVER': {
    status: 409,
    title: { zh: '征求意见已截止', en: 'The consultation is over' },
    detail: { zh: '征求意见的期限已过，或已经结束。', en: 'The deadline has passed, or the consultation has ended.' },
    remedy: { zh: '如需补充，请起草人延长期限。', en: 'Ask the drafting officer to prolong it.' },
  },
  'CONSULTATION-NOT-ADDRESSED': {
    status: 403,
    title: { zh: '不在征求意见的对象之内', en: 'You are not asked here' },
    detail: { zh: '您不能以该单位的名义提出意见。', en: 'You cannot speak for this addressee.' },
    remedy: { zh: '请由该单位的人员办理。', en: 'Ask somebody of that department.' },
  },
  'CONSULTATION-FULL': {
    status: 409,
    title: { zh: '意见过多', en: 'Too many opinions' },
    detail: { zh: '这次征求意见的条数已到上限。', en: 'The consultation has as many opinions as it can hold.' },
    remedy: { zh: '把相近的意见合并为一条。', en: 'Put opinions that are alike into one.' },
  },
  'OPINION-PLACE-UNKNOWN': {
    status: 422,
    title: { zh: '草案中没有这一条目', en: 'The draft has no such entry' },
    detail: {
      zh: '送出的修订中没有这一条目；引用的上级条目不在征求意见之列。',
      en: 'The revision that was sent out has no such entry; what it includes of others is not asked about.',
    },
    remedy: { zh: '选择草案自己的条目，或对全文提出意见。', en: 'Choose an entry of its own, or the whole.' },
  },
  'OPINION-CONTRADICTS': {
    status: 409,
    title: { zh: '已有意见', en: 'There are opinions already' },
    detail: {
      zh: '该单位已提出意见，不能同时答复无意见。',
      en: 'The addressee has given opinions and cannot say that it has none.',
    },
    remedy: { zh: '先撤回已提出的意见。', en: 'Withdraw the opinions first.' },
  },
  'OPINION-ANSWERED': {
    status: 409,
    title: { zh: '已答复无意见', en: 'It was said already' },
    detail: { zh: '该单位已答复无意见。', en: 'The addressee has said already that it has no opinion.' },
    remedy: { zh: '无需再次答复。', en: 'Nothing needs to be done.' },
  },
  'OPINION-WITHDRAWN': {
    status: 409,
    title: { zh: '意见已撤回', en: 'The opinion was withdrawn' },
    detail: { zh: '意见已撤回，不能再办理。', en: 'The opinion was withdrawn; nothing is to be done about it.' },
    remedy: { zh: '刷新后查看。', en: 'Reload and look again.' },
  },
  'OPINION-NOT-YOURS': {
    status: 403,
    title: { zh: '不是您提出的意见', en: 'The opinion is not yours' },
    detail: { zh: '意见只能由提出人撤回。', en: 'An opinion is withdrawn by whoever wrote it.' },
    remedy: { zh: '请由提出人办理。', en: 'Ask whoever wrote it.' },
  },
  'OPINION-DECIDED-MEANWHILE': {
    status: 409,
    title: { zh: '他人刚刚处理过这条意见', en: 'Somebody else has just decided about it' },
    detail: {
      zh: '您打开之后，这条意见已有新的处理结果，您的没有保存。',
      en: 'The opinion has a newer outcome than the one you looked at; yours was not saved.',
    },
    remedy: {
      zh: '看过现在的结果（current）后再决定。',
      en: 'Look at the outcome that it has now (current), then decide.',
    },
  },
  'OPINIONS-UNDECIDED': {
    status: 409,
    title: { zh: '还有意见没有处理', en: 'Opinions have no outcome yet' },
    detail: { zh: '还有意见没有写明采纳情况。', en: 'Some opinions have no outcome yet.' },
    remedy: {
      zh: '逐条写明采纳、部分采纳或未采纳及理由，再提交。',
      en: 'Say of each whether it is adopted, partly or not, and why; then submit.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;

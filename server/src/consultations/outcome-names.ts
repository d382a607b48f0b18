import { type Bilingual } from '@jifen/policies';
import { type AnswerState, type Outcome } from './consultation-kinds.js';

/** What outcomes are called in a drafting note. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, Bilingual>> = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partly: { zh: '部分采纳', en: 'Adopted in part' },
  'not-adopted': { zh: '未采纳', en: 'Not adopted' },
};

/** What an addressee without an opinion is said to have answered; one that has opinions is told by them. */
export const SILENCE_NAMES: Readonly<Record<Exclude<AnswerState, 'opinions'>, Bilingual>> = {
  none: { zh: '无意见', en: 'No opinion' },
  implied: { zh: '逾期未反馈，视为无意见', en: 'No answer by the deadline, which counts as no opinion' },
  awaited: { zh: '尚未反馈', en: 'Not answered yet' },
  'cut-short': { zh: '期限前结束，未反馈', en: 'Not answered when it ended before the deadline' },
};

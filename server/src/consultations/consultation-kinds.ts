/**
 * Who can be asked: a department as policies name it, one person, or a named collection whose opinions an officer enters, such as the
 * public (社会公众) or a unit that is asked on paper.
 */
export const ADDRESSEE_KINDS = ['department', 'user', 'collection'] as const;
export type AddresseeKind = (typeof ADDRESSEE_KINDS)[number];

/**
 * How an addressee stands: has opinions; has said that there is none; let the deadline pass, which counts as no opinion
 * (逾期未反馈的，视为无意见); is still awaited; or was not heard because the consultation ended before its deadline.
 */
export const ANSWER_STATES = ['opinions', 'none', 'implied', 'awaited', 'cut-short'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** An opinion, or the answer that there is none (无意见). */
export const OPINION_KINDS = ['opinion', 'none'] as const;
export type OpinionKind = (typeof OPINION_KINDS)[number];

/** What became of an opinion: 采纳, 部分采纳, 未采纳. */
export const OUTCOMES = ['adopted', 'partly', 'not-adopted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an opinion may be about, beside the whole. */
export const PLACE_KINDS = ['node', 'veto', 'standing', 'scene'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

import type { Text } from '../model/text.js';

/** Days off in a row, both ends included, and the weekend days worked in exchange. Dates are `YYYY-MM-DD`. */
export interface Festival {
  readonly name: Text;
  readonly from: string;
  readonly to: string;
  /** Saturdays and Sundays that are working days because of it (调休上班). */
  readonly makeUpDays: readonly string[];
}

/** A yearly notice of the State Council's General Office on days off: what makes a day of that year a working day or not. */
export interface HolidayNotice {
  readonly year: number;
  readonly title: string;
  /** Day of the notice, `YYYY-MM-DD`. */
  readonly date: string;
  /** Document number; null while no copy that was read shows one. */
  readonly number: string | null;
  /** Address of the notice at gov.cn. */
  readonly url: string;
  /** Copies of the text that the days below were compared with. */
  readonly comparedWith: readonly string[];
  readonly festivals: readonly Festival[];
}

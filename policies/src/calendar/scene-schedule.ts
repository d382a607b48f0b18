import { type Bilingual, type Finding, under } from '../findings/finding.js';
import { formatDay } from '../logic/calendar-day.js';
import type { Parsed } from '../model/parse-policy.js';
import type { SceneClocks } from '../model/scene.js';
import type { Text } from '../model/text.js';
import type { SceneDates } from './scene-dates.js';
import { dateNeeded, lengthOpen, outOfOrder, reviewTooLong, tooShort } from './schedule-finding.js';
import { STATE_COUNCIL_CALENDAR, type WorkingDayCalendar } from './working-day-calendar.js';
import { addWorkingDays, calendarDay, workingDaysAfter, workingDaysBetween } from './working-days.js';

/** The steps of a round, in order. */
export type ScheduleStepId =
  'announcement' | 'application' | 'review' | 'ranking' | 'publicity' | 'recheck' | 'confirmation';

/** One step of a round. Dates are `YYYY-MM-DD`. */
export interface ScheduleStep {
  readonly id: ScheduleStepId;
  readonly title: Text;
  /** Day on which the step starts. */
  readonly first: string;
  readonly last: string;
  /** Working days of the step; the starting day is among them only where `countsFirst`. */
  readonly workingDays: number;
  /**
   * True for the application window and the day of confirmation. Elsewhere the starting day does not count (reading A-31).
   */
  readonly countsFirst: boolean;
  /** What the scene's clock demands; null where it demands no number. */
  readonly required: { readonly workingDays: number; readonly bound: 'at-least' | 'at-most' } | null;
}

/** The dates of a round from announcement to confirmation, as far as they could be determined. */
export interface SceneSchedule {
  /** State of the working-day calendar that was used. */
  readonly calendarVersion: string;
  readonly steps: readonly ScheduleStep[];
  /**
   * First day on which the result can be confirmed if nobody asks for a re-check; null where it is not determined. The step
   * `confirmation` is the day after the last answer to a re-check that was filed on the last day of publicity: the result is final
   * only when no re-check is open (reading A-34).
   */
  readonly confirmationWithoutRecheck: string | null;
}

/** A schedule with what stands against it. An error among the findings: the round cannot be registered with these dates. */
export interface Scheduled {
  readonly schedule: SceneSchedule;
  readonly findings: readonly Finding[];
}

const TITLES: Record<ScheduleStepId, Text> = {
  announcement: { zh: '公布', en: 'Announcement' },
  application: { zh: '申请', en: 'Application' },
  review: { zh: '审核', en: 'Review' },
  ranking: { zh: '排名', en: 'Ranking' },
  publicity: { zh: '公示', en: 'Publicity' },
  recheck: { zh: '复核', en: 'Re-check' },
  confirmation: { zh: '确认', en: 'Confirmation' },
};

const ANNOUNCEMENT: Bilingual = { zh: '公布', en: 'announcement' };
const OPENING: Bilingual = { zh: '申请开始', en: 'the start of applications' };
const PUBLICITY: Bilingual = { zh: '公示', en: 'publicity' };
const PUBLICITY_END: Bilingual = { zh: '公示截止', en: 'the end of publicity' };

type DateField = keyof SceneDates;

function requirement(workingDays: number | null | undefined, bound: 'at-least' | 'at-most'): ScheduleStep['required'] {
  return workingDays == null ? null : { workingDays, bound };
}

/** Builds the steps one after another; a step that cannot be determined ends the chain, with the reason in `findings`. */
class Scheduler {
  readonly steps: ScheduleStep[] = [];
  readonly findings: Finding[] = [];
  confirmationWithoutRecheck: string | null = null;

  constructor(
    readonly clocks: SceneClocks,
    readonly dates: SceneDates,
    readonly calendar: WorkingDayCalendar,
  ) {}

  /** The value, or undefined with its findings reported at the date that led there. */
  private ask<T>({ value, findings }: Parsed<T>, field: DateField): T | undefined {
    this.findings.push(...under(`/${field}`, findings));
    return value ?? undefined;
  }

  private after(start: string, days: number, field: DateField): string | undefined {
    return this.ask(addWorkingDays(start, days, { calendar: this.calendar }), field)?.date;
  }

  private step(
    id: ScheduleStepId,
    first: string,
    last: string,
    field: DateField,
    required: ScheduleStep['required'] = null,
  ): ScheduleStep | undefined {
    const countsFirst = id === 'application' || id === 'confirmation';
    const workingDays = countsFirst
      ? this.ask(workingDaysBetween(first, last, this.calendar), field)
      : this.ask(workingDaysAfter(first, last, this.calendar), field)?.length;
    if (workingDays === undefined) return undefined;
    const step = { id, title: TITLES[id], first, last, workingDays, countsFirst, required };
    this.steps.push(step);
    return step;
  }

  /** The first of the fields that the round gives: where a later day comes from. */
  private given(...fields: readonly DateField[]): DateField {
    return fields.find((field) => this.dates[field] !== undefined) ?? 'applicationTo';
  }

  /** True where the date is not before `earliest`; otherwise reported. */
  private inOrder(field: DateField, date: string, what: Bilingual, earliest: string): boolean {
    if (date >= earliest) return true;
    this.findings.push(outOfOrder(field, date, what, earliest));
    return false;
  }

  run(): void {
    if (!this.announce()) return;
    const applied = this.apply();
    const reviewed = applied && this.review(applied);
    const ranked = reviewed && this.rank(reviewed);
    const published = ranked && this.publish(ranked);
    if (published) this.confirm(published);
  }

  /** The step before applications; true unless the chain ends here. */
  private announce(): boolean {
    const { announcementFrom: from, applicationFrom } = this.dates;
    const { announcement: required } = this.clocks;
    if (from === undefined) {
      if (required === undefined) return true;
      const why = { zh: '场景应用须先公布', en: 'the scene has to be announced before it opens' };
      this.findings.push(dateNeeded('announcementFrom', { zh: '公布日期', en: 'the day of the announcement' }, why));
      return false;
    }
    const start = this.ask(calendarDay(from, this.calendar), 'announcementFrom');
    const opening = this.ask(calendarDay(applicationFrom, this.calendar), 'applicationFrom');
    if (!start || !opening) return false;
    const earliest = formatDay(start.epochDay + 1);
    if (!this.inOrder('applicationFrom', applicationFrom, OPENING, earliest)) return false;
    const lastDay = formatDay(opening.epochDay - 1);
    const step = this.step('announcement', from, lastDay, 'announcementFrom', requirement(required, 'at-least'));
    if (step && required != null && step.workingDays < required) {
      const last = this.ask(addWorkingDays(from, required, { calendar: this.calendar }), 'announcementFrom');
      if (!last) return false;
      const date = formatDay(last.epochDay + 1);
      this.findings.push(
        tooShort('SCHEDULE-ANNOUNCEMENT-TOO-SHORT', 'applicationFrom', ANNOUNCEMENT, step.workingDays, required, {
          date,
          ...OPENING,
        }),
      );
    }
    return step !== undefined;
  }

  private apply(): string | undefined {
    const { applicationFrom: first, applicationTo: last } = this.dates;
    if (!this.inOrder('applicationTo', last, { zh: '申请截止', en: 'the end of applications' }, first))
      return undefined;
    return this.step('application', first, last, 'applicationTo')?.last;
  }

  /** The departments' review, from the last receipt of complete evidence (reading A-32). */
  private review(received: string): string | undefined {
    const { reviewTo } = this.dates;
    const { review: allowed } = this.clocks;
    if (allowed === undefined && reviewTo === undefined) return received;
    const latest = allowed == null ? undefined : this.after(received, allowed, 'applicationTo');
    const last = reviewTo ?? latest;
    if (last === undefined) {
      if (allowed === null) {
        const why = { zh: '审核时限未规定', en: 'no length is laid down for the review' };
        this.findings.push(dateNeeded('reviewTo', { zh: '审核截止日期', en: 'the end of the review' }, why));
      }
      return undefined;
    }
    if (!this.inOrder('reviewTo', last, { zh: '审核截止', en: 'the end of the review' }, received)) return undefined;
    const step = this.step('review', received, last, 'reviewTo', requirement(allowed, 'at-most'));
    if (step && allowed != null && latest !== undefined && step.workingDays > allowed) {
      this.findings.push(reviewTooLong(step.workingDays, allowed, latest));
    }
    return step?.last;
  }

  /** The ranking; where its time is not prescribed it is shown on the day on which the review ends. */
  private rank(reviewed: string): string | undefined {
    const { rankingTo = reviewed } = this.dates;
    if (this.dates.rankingTo === undefined) {
      const consequence = { zh: '按审核结束当日排名显示', en: 'shown on the day on which the review ends' };
      this.findings.push(lengthOpen('rankingTo', { zh: '排名', en: 'ranking' }, consequence));
    }
    if (!this.inOrder('rankingTo', rankingTo, { zh: '排名截止', en: 'the end of the ranking' }, reviewed))
      return undefined;
    return this.step('ranking', reviewed, rankingTo, 'rankingTo')?.last;
  }

  /** Publicity, never before the ranking is done (table of periods, T-04). */
  private publish(ranked: string): string | undefined {
    const { publicityFrom, publicityTo } = this.dates;
    const { publicity: required } = this.clocks;
    if (required === undefined && publicityFrom === undefined && publicityTo === undefined) return ranked;
    const field = this.given('publicityFrom', 'rankingTo', 'reviewTo');
    const first = publicityFrom ?? this.after(ranked, 1, field);
    if (first === undefined) return undefined;
    if (!this.inOrder('publicityFrom', first, { zh: '公示开始', en: 'the start of publicity' }, ranked))
      return undefined;
    const least = required == null ? undefined : this.after(first, required, field);
    const last = publicityTo ?? least;
    if (last === undefined) {
      if (required == null) {
        const why = { zh: '公示时限未规定', en: 'no length is laid down for publicity' };
        this.findings.push(dateNeeded('publicityTo', { zh: '公示截止日期', en: 'the end of publicity' }, why));
      }
      return undefined;
    }
    if (!this.inOrder('publicityTo', last, PUBLICITY_END, first)) return undefined;
    const step = this.step('publicity', first, last, 'publicityTo', requirement(required, 'at-least'));
    if (step && required != null && least !== undefined && step.workingDays < required) {
      this.findings.push(
        tooShort('SCHEDULE-PUBLICITY-TOO-SHORT', 'publicityTo', PUBLICITY, step.workingDays, required, {
          date: least,
          ...PUBLICITY_END,
        }),
      );
    }
    return step?.last;
  }

  /** Answers to re-checks filed on the last day of publicity, and the first day after them. */
  private confirm(published: string): void {
    const { recheck: allowed } = this.clocks;
    const field = this.given('publicityTo', 'publicityFrom', 'rankingTo', 'reviewTo');
    this.confirmationWithoutRecheck = this.after(published, 1, field) ?? null;
    if (allowed === null) {
      const consequence = {
        zh: '最迟答复日与确认日无法推算',
        en: 'the last answer and the confirmation cannot be dated',
      };
      this.findings.push(lengthOpen('', { zh: '复核', en: 'answer to a re-check' }, consequence));
      return;
    }
    const due = allowed === undefined ? published : this.after(published, allowed, field);
    if (due === undefined) return;
    if (allowed !== undefined && !this.step('recheck', published, due, field, requirement(allowed, 'at-most'))) return;
    const day = this.after(due, 1, field);
    if (day !== undefined) this.step('confirmation', day, day, field);
  }
}

/**
 * Dates a round from its registered dates and the scene's clocks, in working days: announcement (at least so long before the scene
 * opens) → application → review (at most so long after the evidence is complete) → ranking → publicity (at least so long; also in a
 * scene without ranking, reading A-82) → re-check → confirmation. Never throws. A date outside the published calendar ends the chain
 * with `CALENDAR-NOT-PUBLISHED`; pointers lead into `dates`.
 */
export function sceneSchedule(clocks: SceneClocks, dates: SceneDates, calendar = STATE_COUNCIL_CALENDAR): Scheduled {
  const scheduler = new Scheduler(clocks, dates, calendar);
  scheduler.run();
  const { steps, findings, confirmationWithoutRecheck } = scheduler;
  return { schedule: { calendarVersion: calendar.version, steps, confirmationWithoutRecheck }, findings };
}

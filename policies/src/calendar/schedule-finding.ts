import type { Bilingual, Finding } from '../findings/finding.js';
import type { SceneDates } from './scene-dates.js';

type DateField = keyof SceneDates;

/** A period is shorter than the rule demands; the fix is the nearest day that satisfies it. */
export function tooShort(
  code: 'SCHEDULE-ANNOUNCEMENT-TOO-SHORT' | 'SCHEDULE-PUBLICITY-TOO-SHORT',
  field: DateField,
  name: Bilingual,
  counted: number,
  required: number,
  earliest: { readonly date: string; readonly zh: string; readonly en: string },
): Finding {
  return {
    code,
    severity: 'error',
    pointer: `/${field}`,
    message: {
      zh: `${name.zh}只有 ${counted} 个工作日，要求不少于 ${required} 个（起始日不计）`,
      en: `The ${name.en} lasts ${counted} working days; at least ${required} are required (the starting day does not count)`,
    },
    remedy: {
      zh: `${earliest.zh}最早为 ${earliest.date}`,
      en: `The earliest day for ${earliest.en} is ${earliest.date}`,
    },
    fix: {
      label: { zh: `${earliest.zh}改为 ${earliest.date}`, en: `Set ${earliest.en} to ${earliest.date}` },
      pointer: `/${field}`,
      value: earliest.date,
    },
  };
}

/** The departments would take longer than the review clock allows: to be escalated and marked, never scored by default. */
export function reviewTooLong(taken: number, allowed: number, latest: string): Finding {
  return {
    code: 'SCHEDULE-REVIEW-TOO-LONG',
    severity: 'warning',
    pointer: '/reviewTo',
    message: {
      zh: `审核用时 ${taken} 个工作日，规定为 ${allowed} 个工作日内完成`,
      en: `The review takes ${taken} working days; it has to be done within ${allowed}`,
    },
    remedy: {
      zh: `审核最迟于 ${latest} 完成，或上报并注明`,
      en: `Finish the review by ${latest}, or escalate and mark it`,
    },
    fix: {
      label: { zh: `审核截止改为 ${latest}`, en: `Set the end of the review to ${latest}` },
      pointer: '/reviewTo',
      value: latest,
    },
  };
}

/** A date stands before one that has to come first. */
export function outOfOrder(field: DateField, date: string, what: Bilingual, earliest: string): Finding {
  return {
    code: 'SCHEDULE-OUT-OF-ORDER',
    severity: 'error',
    pointer: `/${field}`,
    message: { zh: `${what.zh} ${date} 早于 ${earliest}`, en: `The date ${date} for ${what.en} is before ${earliest}` },
    remedy: { zh: `改为 ${earliest} 或以后的日期`, en: `Use ${earliest} or a later date` },
  };
}

/** A date that nothing else determines is missing. */
export function dateNeeded(field: DateField, what: Bilingual, why: Bilingual): Finding {
  return {
    code: 'SCHEDULE-DATE-NEEDED',
    severity: 'error',
    pointer: `/${field}`,
    message: { zh: `缺少${what.zh}：${why.zh}`, en: `A date is missing for ${what.en}: ${why.en}` },
    remedy: { zh: `填写${what.zh}`, en: `Give a date for ${what.en}` },
  };
}

/** The source requires a period but says nothing about its length, or leaves it to be prescribed. */
export function lengthOpen(field: DateField | '', what: Bilingual, consequence: Bilingual): Finding {
  return {
    code: 'SCHEDULE-LENGTH-OPEN',
    severity: 'info',
    pointer: field === '' ? '' : `/${field}`,
    message: {
      zh: `${what.zh}的时限未规定：${consequence.zh}`,
      en: `No length is laid down for the ${what.en}: ${consequence.en}`,
    },
    remedy: { zh: '由主管部门规定时限', en: 'The department in charge has to set it' },
  };
}

import { type Finding, under } from '../../findings/finding.js';
import { parseDay } from '../../logic/calendar-day.js';
import { type GenerationRequest, MOST_GENERATED } from './generate-population.js';
import { settingsFindings } from './settings/settings-findings.js';

function refusal(pointer: string, zh: string, en: string, remedyZh: string, remedyEn: string): Finding {
  return {
    code: 'GENERATION-INVALID',
    severity: 'error',
    pointer,
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn },
  };
}

/** First and last year of an as-of day: people of every age must have been born in years that a date can name. */
const YEARS = { first: 1990, last: 2200 } as const;

/** What is wrong with a request to generate a population; empty where it can be met. */
export function generationFindings({ seed, persons, asOf, settings }: GenerationRequest): Finding[] {
  const findings: Finding[] = [];
  if (!Number.isSafeInteger(seed) || seed < 0) {
    findings.push(
      refusal(
        '/seed',
        '种子应为不小于 0 的整数',
        'The seed must be a whole number, 0 or more',
        '填写如 20260601 的整数',
        'Give a whole number such as 20260601',
      ),
    );
  }
  if (!Number.isSafeInteger(persons) || persons < 1 || persons > MOST_GENERATED) {
    findings.push(
      refusal(
        '/persons',
        `人数应为 1 至 ${MOST_GENERATED} 的整数`,
        `The number of persons must be from 1 to ${MOST_GENERATED}`,
        '改正人数',
        'Correct the number',
      ),
    );
  }
  const year = Number(asOf.slice(0, 4));
  if (parseDay(asOf) === undefined || year < YEARS.first || year > YEARS.last) {
    findings.push(
      refusal(
        '/asOf',
        `截至日期「${asOf}」不是 ${YEARS.first} 至 ${YEARS.last} 年间存在的日期`,
        `The as-of date "${asOf}" is no day of the years ${YEARS.first} to ${YEARS.last}`,
        '写成 2026-06-18 的形式',
        'Write it as 2026-06-18',
      ),
    );
  }
  if (settings) findings.push(...under('/settings', settingsFindings(settings)));
  return findings;
}

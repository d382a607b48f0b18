import { formatDay } from '../../logic/calendar-day.js';
import type { Facts, Resident } from './resident.js';
import { registeredPeriods } from './registered-periods.js';
import * as assumed from './yongjia-distributions.js';

/** Certificates and titles. */
export function skillFacts({ work, age, draws }: Resident): Facts {
  const random = draws('skills');
  const titles = assumed.stepAt(assumed.TITLE_BY_AGE, age);
  return {
    qualification_grade: random.pick(assumed.QUALIFICATION_BY_WORK[work]),
    skill_certificate_grade: random.pick(assumed.SKILL_CERTIFICATE_BY_WORK[work]),
    title_level: work === 'professional' ? random.pick(titles) : 'none',
    specialized_certificate: random.chance(assumed.SPECIALIZED_CERTIFICATE),
  };
}

/** Months of pension insurance: at most those of the residence. */
export function pensionMonths({ work, residenceDays, draws }: Resident): number {
  const random = draws('pension');
  if (!random.chance(assumed.INSURED_BY_WORK[work])) return 0;
  // Thirty and a half days to the month, in whole numbers.
  const months = Math.min(assumed.MOST_INSURED_MONTHS, Math.floor((residenceDays * 2) / 61));
  return Math.floor((months * random.fromTable(assumed.INSURED_SHARE_OF_RESIDENCE)) / 1000);
}

function person({ born, education, draws }: Resident): Facts {
  const onRecord = !draws('education-record').chance(assumed.EDUCATION_NOT_ON_RECORD);
  return { birth_date: formatDay(born), education: onRecord ? education : null };
}

function standing(resident: Resident): Facts {
  return {
    pension_months: pensionMonths(resident),
    residence_periods: registeredPeriods(resident).map(({ from, to }) => ({
      from: formatDay(from),
      to: to === null ? null : formatDay(to),
    })),
    permit_status: resident.permit,
    forgery_finding: resident.draws('forgery').pick(assumed.FORGERY),
  };
}

/** Facts of the provincial dictionary, topic by topic. */
export const COMMON_TOPICS: readonly ((resident: Resident) => Facts)[] = [person, skillFacts, standing];

import {
  addWorkingDays,
  calendarDay,
  type Finding,
  formatDay,
  hasErrors,
  type Scene,
  type SceneDates,
  sceneSchedule,
  type SceneSchedule,
} from '@jifen/policies';
import { DATE_FIELDS, type DateField, parsePlaces, placesText, type RoundForm } from './round-form';

/** A field of the registration; a pool's is `pools.<id>`. */
export type RoundField =
  'versionId' | 'sceneId' | 'title' | 'year' | 'quota' | 'populationId' | `pools.${string}` | DateField;

/** What is wrong with a field: a rule of the form itself, or a finding with its own words. */
export type FieldProblem =
  | { readonly kind: 'missing' | 'places' | 'year' | 'too-long' }
  | { readonly kind: 'finding'; readonly finding: Finding };

/** What a round sends to the server. */
export interface NewRound extends SceneDates {
  readonly versionId: string;
  readonly sceneId: string;
  readonly title: string;
  readonly year: number;
  readonly quota?: number;
  readonly pools?: readonly { readonly id: string; readonly quota: number }[];
  readonly populationId: string;
}

/** What came of checking what is typed. */
export interface CheckedRound {
  readonly problems: ReadonlyMap<RoundField, FieldProblem>;
  /** Findings that do not stand in the way: a length that the source leaves open, a review that takes longer. */
  readonly remarks: readonly Finding[];
  /** As far as the dates so far determine it. */
  readonly schedule: SceneSchedule;
  /** Earliest first day of applications after the announcement; null while it cannot be told. */
  readonly earliestApplication: string | null;
  /** Null while something is missing or wrong. */
  readonly request: NewRound | null;
}

/** What the form is checked with: what is chosen in it, or stands in for a choice. */
export interface RoundChoice {
  readonly versionId: string | null;
  readonly scene: Scene | null;
  readonly title: string;
  readonly populationId: string | null;
}

const LONGEST_TITLE = 200;
const YEARS = { from: 2000, to: 2100 } as const;

/** Checks a registration as it is typed. Nothing here needs the server, so it answers at every key. */
export function checkRound(form: RoundForm, { versionId, scene, title, populationId }: RoundChoice): CheckedRound {
  const problems = new Map<RoundField, FieldProblem>();
  const missing = (field: RoundField) => problems.set(field, { kind: 'missing' });
  if (versionId === null) missing('versionId');
  if (scene === null) missing('sceneId');
  if (populationId === null) missing('populationId');
  if (title.trim() === '') missing('title');
  else if (title.trim().length > LONGEST_TITLE) problems.set('title', { kind: 'too-long' });
  const year = Number(form.year);
  if (!/^\d{4}$/.test(form.year.trim()) || year < YEARS.from || year > YEARS.to) problems.set('year', { kind: 'year' });
  const places = scene ? checkPlaces(form, scene, problems) : {};
  const dated = checkDates(form, scene, problems);
  const { dates, ...rest } = dated;
  const choice = versionId !== null && scene !== null && populationId !== null;
  const request =
    choice && problems.size === 0 && dates !== null
      ? { versionId, sceneId: scene.id, title: title.trim(), year, ...places, ...dates, populationId }
      : null;
  return { problems, ...rest, request };
}

function checkPlaces(
  form: RoundForm,
  scene: Scene,
  problems: Map<RoundField, FieldProblem>,
): Pick<NewRound, 'quota' | 'pools'> {
  if (!scene.ranked) return {};
  const read = (field: RoundField, text: string) => {
    const places = parsePlaces(text);
    if (places === null) problems.set(field, { kind: text.trim() === '' ? 'missing' : 'places' });
    return places ?? 0;
  };
  if (scene.pools.length === 0) return { quota: read('quota', placesText(form.quota, scene.quota)) };
  return {
    pools: scene.pools.map(({ id, quota }) => ({
      id,
      quota: read(`pools.${id}`, placesText(form.pools[id], quota)),
    })),
  };
}

interface CheckedDates {
  readonly dates: SceneDates | null;
  readonly remarks: readonly Finding[];
  readonly schedule: SceneSchedule;
  readonly earliestApplication: string | null;
}

/** Dates so far. Before the application window is complete, the announcement alone is dated; every typed date is looked up. */
function checkDates(form: RoundForm, scene: Scene | null, problems: Map<RoundField, FieldProblem>): CheckedDates {
  const typed = typedDates(form);
  const { announcementFrom, applicationFrom, applicationTo } = typed;
  const clocks = scene?.clocks ?? {};
  const earliestApplication = announcementFrom ? earliest(announcementFrom, clocks.announcement ?? null) : null;
  for (const field of DATE_FIELDS) {
    const date = typed[field];
    const [finding] = date === undefined ? [] : calendarDay(date).findings;
    if (finding) problems.set(field, { kind: 'finding', finding });
  }
  if (announcementFrom === undefined && clocks.announcement !== undefined) {
    problems.set('announcementFrom', { kind: 'missing' });
  }
  if (applicationFrom === undefined) problems.set('applicationFrom', { kind: 'missing' });
  if (applicationTo === undefined) problems.set('applicationTo', { kind: 'missing' });
  if (applicationFrom === undefined) {
    return { dates: null, remarks: [], schedule: sceneSchedule({}, NO_DATES).schedule, earliestApplication };
  }
  const dates = { ...typed, applicationFrom, applicationTo: applicationTo ?? applicationFrom };
  const { schedule, findings } = sceneSchedule(clocks, dates);
  if (applicationTo === undefined) {
    report(
      findings.filter(({ pointer }) => pointer === '/announcementFrom' || pointer === '/applicationFrom'),
      problems,
    );
    const steps = schedule.steps.filter(({ id }) => id === 'announcement');
    return { dates: null, remarks: [], schedule: { ...schedule, steps }, earliestApplication };
  }
  const remarks = report(findings, problems);
  return { dates: hasErrors(findings) ? null : dates, remarks, schedule, earliestApplication };
}

/** Dates with which no step can be dated. */
const NO_DATES: SceneDates = { applicationFrom: '', applicationTo: '' };

/** What is typed so far; a year in the making (0202) is not looked at yet. */
function typedDates({ dates }: RoundForm): Partial<SceneDates> {
  return Object.fromEntries(Object.entries(dates).filter(([, date]) => date >= EARLIEST_DATE));
}

const EARLIEST_DATE = '1900-01-01';

/** Puts errors at their fields, where the first one stays; gives back what has no field or does not stand in the way. */
function report(findings: readonly Finding[], problems: Map<RoundField, FieldProblem>): Finding[] {
  return findings.filter((finding) => {
    const field = DATE_FIELDS.find((name) => finding.pointer === `/${name}`);
    if (finding.severity !== 'error' || field === undefined) return true;
    if (!problems.has(field)) problems.set(field, { kind: 'finding', finding });
    return false;
  });
}

function earliest(announcementFrom: string, required: number | null): string | null {
  const start = calendarDay(announcementFrom).value;
  if (!start) return null;
  if (required === null) return formatDay(start.epochDay + 1);
  const last = addWorkingDays(announcementFrom, required).value;
  return last ? formatDay(last.epochDay + 1) : null;
}

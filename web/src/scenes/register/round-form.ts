import type { Scene, SceneDates } from '@jifen/policies';

/** A date of a round. */
export type DateField = keyof SceneDates;

/** The dates everybody gives, then those for scenes whose source leaves a length open, or for longer periods than required. */
export const MAIN_DATES = ['announcementFrom', 'applicationFrom', 'applicationTo'] as const satisfies DateField[];
export const FURTHER_DATES = ['reviewTo', 'rankingTo', 'publicityFrom', 'publicityTo'] as const satisfies DateField[];
export const DATE_FIELDS: readonly DateField[] = [...MAIN_DATES, ...FURTHER_DATES];

/** What is typed into the registration of a round, as typed. */
export interface RoundForm {
  /** Null until a version is chosen; then the one in force stands in for it. */
  readonly versionId: string | null;
  readonly sceneId: string | null;
  /** Null while nobody has typed one: it follows the scene and the year. */
  readonly title: string | null;
  readonly year: string;
  /** Places where the scene has no pools. Null: as the scene says. */
  readonly quota: string | null;
  /** Places by pool, as far as they were typed; the others are as the scene says. */
  readonly pools: Readonly<Record<string, string>>;
  readonly dates: Readonly<Partial<Record<DateField, string>>>;
  readonly populationId: string | null;
}

export function emptyRoundForm(year: string): RoundForm {
  return { versionId: null, sceneId: null, title: null, year, quota: null, pools: {}, dates: {}, populationId: null };
}

/** A whole number from 0 to a million as people type it; null for anything else. */
export function parsePlaces(text: string): number | null {
  const digits = text.trim().replace(/[,，]/g, '');
  if (!/^\d{1,7}$/.test(digits)) return null;
  const places = Number(digits);
  return places <= 1_000_000 ? places : null;
}

/** What stands in the field of a pool, or of the one quota. */
export function placesText(typed: string | null | undefined, fromScene: number | null | undefined): string {
  return typed ?? (fromScene == null ? '' : String(fromScene));
}

/** The sum of all pools of the scene; null while one of them is no number. */
export function placesSum(form: RoundForm, scene: Scene): number | null {
  return scene.pools.reduce<number | null>((sum, pool) => {
    const places = parsePlaces(placesText(form.pools[pool.id], pool.quota));
    return sum === null || places === null ? null : sum + places;
  }, 0);
}

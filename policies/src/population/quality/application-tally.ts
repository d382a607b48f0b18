import type { SceneApplication } from '../population-format.js';
import type { ApplicationCount, QualityReport } from './quality-report.js';

interface Counting {
  applications: number;
  withoutMate: number;
}

/** Counts households, and applications by scene and pool. Applications come after the persons that they name. */
export class ApplicationTally {
  private readonly households: number[] = [];
  private readonly numbers = new Map<string, number>();
  /** Household of each person, by number. */
  private readonly home = new Map<string, number>();
  private readonly scenes = new Map<string, Counting & { readonly scene: string; readonly pool: string | null }>();
  private readonly applicants = new Set<string>();
  private applications = 0;
  private across = 0;
  private unknown = 0;

  person(id: string, household: string): void {
    let number = this.numbers.get(household);
    if (number === undefined) {
      number = this.households.length;
      this.numbers.set(household, number);
      this.households.push(0);
    }
    this.households[number] = (this.households[number] ?? 0) + 1;
    this.home.set(id, number);
  }

  application({ scene, pool, applicants }: Pick<SceneApplication, 'scene' | 'pool' | 'applicants'>): void {
    this.applications += 1;
    const key = `${scene} ${pool ?? ''}`;
    const counting = this.scenes.get(key) ?? { scene, pool: pool ?? null, applications: 0, withoutMate: 0 };
    counting.applications += 1;
    const homes = applicants.map((id) => this.home.get(id));
    const known = homes.filter((home) => home !== undefined);
    if (known.length < homes.length) this.unknown += 1;
    else if (new Set(known).size > 1) this.across += 1;
    const [home] = known;
    if (applicants.length === 1 && home !== undefined && (this.households[home] ?? 0) > 1) counting.withoutMate += 1;
    for (const id of applicants) this.applicants.add(id);
    this.scenes.set(key, counting);
  }

  householdReport(): QualityReport['households'] {
    const sizes = new Map<number, number>();
    for (const size of this.households) sizes.set(size, (sizes.get(size) ?? 0) + 1);
    return {
      households: this.households.length,
      sizes: [...sizes].sort(([a], [b]) => a - b).map(([size, households]) => ({ size, households })),
    };
  }

  report(): QualityReport['applications'] {
    const order = ({ scene, pool }: ApplicationCount): string => `${scene} ${pool ?? ''}`;
    return {
      applications: this.applications,
      persons: this.applicants.size,
      scenes: [...this.scenes.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1)),
      acrossHouseholds: this.across,
      unknownApplicants: this.unknown,
    };
  }
}

import { contentHash, type QualityFact, type QualityReport } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { ComputationService } from '../../computation/computation.service.js';
import { FactsService } from '../../facts/facts.service.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RecentlyUsed } from '../../versions/recently-used.js';
import { PopulationsService } from '../populations.service.js';
import { type QualityProgress } from './population-quality-contract.js';

/** Reports that are kept: a population never changes, but looking it over takes time. */
const MOST_REPORTS = 20;

/** A report that is being made, for everybody who asks for it meanwhile. */
interface Looking {
  readonly report: Promise<QualityReport>;
  readonly stop: AbortController;
  /** Ids of those who want it. */
  readonly wantedBy: Set<string>;
  /** How far it is, by now. */
  readonly progress: () => QualityProgress;
}

/** What is there of a report: all of it, or how far it is. */
export type QualityAnswer =
  | { readonly kind: 'report'; readonly report: QualityReport }
  | { readonly kind: 'under-way'; readonly progress: QualityProgress };

/** Looks over populations by the dictionary of the policies that a user sees. A million persons take about a minute. */
@Injectable()
export class PopulationQualityService {
  readonly #reports = new RecentlyUsed<string, QualityReport>(MOST_REPORTS);
  readonly #underWay = new Map<string, Looking>();

  constructor(
    private readonly populations: PopulationsService,
    private readonly facts: FactsService,
    private readonly computation: ComputationService,
  ) {}

  /**
   * The report, or how far it is after so many milliseconds.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `POPULATION-UNFIT`, `COMPUTATION-BUSY`, `RUN-CANCELLED`
   */
  async of(user: SignedInUser, id: string, patience = Infinity): Promise<QualityAnswer> {
    const { key, population, facts } = await this.#question(user, id);
    const known = this.#reports.get(key);
    if (known) return { kind: 'report', report: known };
    const looking = this.#underWay.get(key) ?? this.#look(key, population, facts);
    looking.wantedBy.add(user.id);
    const report = await within(looking.report, patience);
    return report ? { kind: 'report', report } : { kind: 'under-way', progress: looking.progress() };
  }

  /** The user does not want the report any more; where nobody does, looking ends. */
  async cancel(user: SignedInUser, id: string): Promise<void> {
    const { key } = await this.#question(user, id);
    const looking = this.#underWay.get(key);
    if (!looking?.wantedBy.delete(user.id) || looking.wantedBy.size > 0) return;
    looking.stop.abort(new ProblemError('RUN-CANCELLED'));
  }

  async #question(user: SignedInUser, id: string) {
    const { contentHash: population } = await this.populations.readable(user, id);
    const { facts } = await this.facts.declared(user);
    const declared = facts.map((fact) => ({ id: fact.id, label: fact.label, type: fact.type }));
    return { key: `${population} ${contentHash(declared)}`, population, facts: declared };
  }

  #look(key: string, population: string, facts: readonly QualityFact[]): Looking {
    const stop = new AbortController();
    let progress: QualityProgress = { done: 0, of: 1 };
    const onProgress = ({ done, of }: QualityProgress): void => void (progress = { done, of });
    const options = { signal: stop.signal, onProgress };
    const report = this.computation.run('quality', { population, facts }, 'POPULATION-UNFIT', options).then(
      (made) => {
        this.#reports.set(key, made);
        this.#underWay.delete(key);
        return made;
      },
      (error: unknown) => {
        this.#underWay.delete(key);
        throw error;
      },
    );
    const looking: Looking = { report, stop, wantedBy: new Set(), progress: () => progress };
    this.#underWay.set(key, looking);
    return looking;
  }
}

/** What a promise gives, or null where it takes longer than that. What it fails with is passed on while somebody waits. */
async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  if (milliseconds === Infinity) return promise;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), milliseconds)));
  // Whoever asks again hears of it.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

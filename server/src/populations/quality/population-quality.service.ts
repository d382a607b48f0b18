import { contentHash, type QualityReport } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { ComputationService } from '../../computation/computation.service.js';
import { FactsService } from '../../facts/facts.service.js';
import { RecentlyUsed } from '../../versions/recently-used.js';
import { PopulationsService } from '../populations.service.js';

/** Reports that are kept: a population never changes, but looking it over takes time. */
const MOST_REPORTS = 20;

/** Looks over populations by the dictionary of the policies that a user sees. */
@Injectable()
export class PopulationQualityService {
  readonly #reports = new RecentlyUsed<string, QualityReport>(MOST_REPORTS);

  constructor(
    private readonly populations: PopulationsService,
    private readonly facts: FactsService,
    private readonly computation: ComputationService,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `POPULATION-UNFIT`, `COMPUTATION-BUSY` */
  async of(user: SignedInUser, id: string): Promise<QualityReport> {
    const { contentHash: population } = await this.populations.readable(user, id);
    const { facts } = await this.facts.declared(user);
    const declared = facts.map((fact) => ({ id: fact.id, label: fact.label, type: fact.type }));
    const key = `${population} ${contentHash(declared)}`;
    const known = this.#reports.get(key);
    if (known) return known;
    const report = await this.computation.run('quality', { population, facts: declared }, 'POPULATION-UNFIT');
    this.#reports.set(key, report);
    return report;
  }
}

import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { type Analyses, type AnalysisName, type AnalysisQuestion } from '../../computation/analyses.js';
import { ComputationService } from '../../computation/computation.service.js';
import { RunInputs } from '../../runs/run-inputs.js';
import { RunStore } from '../../runs/run-store.js';
import { Simulation } from '../simulation.entity.js';

/** Looks into a run: it is run again from its manifest, which takes less time than keeping every person's points. */
@Injectable()
export class SimulationAnalysisService {
  constructor(
    private readonly runs: RunStore,
    private readonly inputs: RunInputs,
    private readonly computation: ComputationService,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `RUN-INPUTS-GONE`, `ANALYSIS-REFUSED`, `COMPUTATION-BUSY` */
  async answer<Name extends AnalysisName>(
    user: SignedInUser,
    id: string,
    name: Name,
    input: Analyses[Name]['input'],
  ): Promise<Analyses[Name]['output']> {
    const { manifest } = await this.runs.get(Simulation, user, id);
    const policy = await this.inputs.policy(manifest.policy);
    const population = await this.inputs.population(manifest.population);
    // The question is put together from a name and its own input; the compiler cannot follow that through the generic.
    const question = { name, input } as AnalysisQuestion;
    const job = { policy, population, asOf: manifest.asOf, question };
    return this.computation.run('analyse', job, 'ANALYSIS-REFUSED');
  }
}

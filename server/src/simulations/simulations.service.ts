import { contentHash, ENGINE_VERSION } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { listPage, type Page } from '../listing/list-page.js';
import { PopulationsService } from '../populations/populations.service.js';
import { type NewRunNote, type RunNotes, type RunNoteView } from '../runs/notes/note-contract.js';
import { NotesService } from '../runs/notes/notes.service.js';
import { type Reproduction } from '../runs/reproduction-contract.js';
import { ReproductionService } from '../runs/reproduction.service.js';
import { type Patience, type RunAnswer, RunRequests } from '../runs/run-requests.service.js';
import { RunStore } from '../runs/run-store.js';
import { SubjectsService } from '../runs/subjects.service.js';
import {
  type NewSimulation,
  type RunListQuery,
  type SimulationRow,
  type SimulationView,
} from './simulation-contract.js';
import { SimulationKind } from './simulation-kind.js';
import { Simulation } from './simulation.entity.js';

/** Has policies run on populations and shows what came of it. */
@Injectable()
export class SimulationsService {
  constructor(
    private readonly kind: SimulationKind,
    private readonly populations: PopulationsService,
    private readonly subjects: SubjectsService,
    private readonly requests: RunRequests,
    private readonly runs: RunStore,
    private readonly notes: NotesService,
    private readonly reproductions: ReproductionService,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, and those of `RunRequests.answer` */
  async run(
    user: SignedInUser,
    { subject, populationId, asOf }: NewSimulation,
    patience: Patience,
  ): Promise<RunAnswer<SimulationView>> {
    const { view } = await this.subjects.find(user, subject);
    const { id, name, contentHash: population, persons } = await this.populations.readable(user, populationId);
    const inputs = {
      policy: view,
      population: { id, name, contentHash: population, persons },
      asOf,
      engine: ENGINE_VERSION,
    };
    const manifest = { ...inputs, manifestHash: contentHash(inputs) };
    const answer = await this.requests.answer(user, { kind: this.kind, entity: Simulation, manifest }, patience);
    return answer.kind === 'under-way' ? answer : { kind: answer.kind, run: await this.#view(answer.run) };
  }

  async list(user: SignedInUser, query: RunListQuery): Promise<Page<SimulationRow>> {
    const rows = this.runs.visible(Simulation, user);
    const { subject, population, person } = query.filter;
    if (subject !== undefined) rows.andWhere(`run.manifest -> 'policy' ->> 'id' = :subject`, { subject });
    if (population !== undefined) rows.andWhere(`run.manifest -> 'population' ->> 'id' = :population`, { population });
    if (person !== undefined) rows.andWhere('run.createdBy = :person', { person });
    const { data, total } = await listPage(rows, query, { createdAt: 'run.createdAt' }, 'run.id', (run) => run);
    const notesOf = await this.notes.summaries(
      this.kind,
      data.map(({ id }) => id),
    );
    return { data: data.map((run) => simulationRow(run, notesOf(run.id))), total };
  }

  async get(user: SignedInUser, id: string): Promise<SimulationView> {
    return this.#view(await this.runs.get(Simulation, user, id));
  }

  /** See {@link ReproductionService.reproduce}. */
  reproduce(user: SignedInUser, id: string, signal: AbortSignal): Promise<Reproduction> {
    return this.reproductions.reproduce(user, this.kind, id, signal);
  }

  /** See {@link NotesService.list}. */
  notesOn(user: SignedInUser, id: string): Promise<RunNoteView[]> {
    return this.notes.list(user, this.kind, id);
  }

  /** See {@link NotesService.add}. */
  addNote(user: SignedInUser, id: string, note: NewRunNote): Promise<RunNoteView> {
    return this.notes.add(user, this.kind, id, note);
  }

  async #view(run: Simulation): Promise<SimulationView> {
    const notesOf = await this.notes.summaries(this.kind, [run.id]);
    return simulationView(run, notesOf(run.id));
  }
}

function simulationRow(run: Simulation, notes: RunNotes): SimulationRow {
  const { id, countyCode, county, manifest, summary, resultHash, createdAt, createdBy, createdByName } = run;
  return {
    id,
    county: countyCode,
    practice: county.practice || manifest.policy.practice,
    manifest,
    resultHash,
    notes,
    persons: manifest.population.persons,
    milliseconds: summary.milliseconds,
    mean: summary.mean,
    createdAt: createdAt.toISOString(),
    createdBy: { id: createdBy, displayName: createdByName },
  };
}

function simulationView(run: Simulation, notes: RunNotes): SimulationView {
  const { mean: _, ...row } = simulationRow(run, notes);
  const { stats, nodes, standing, withheld, standingRules, vetoes, vetoed } = run.result;
  return {
    ...row,
    stats: { ...stats, histogram: { ...stats.histogram, counts: [...stats.histogram.counts] } },
    nodes: [...nodes],
    standing,
    withheld,
    standingRules: [...standingRules],
    vetoes: [...vetoes],
    vetoed,
  };
}

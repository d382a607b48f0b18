import { bandEdgeFindings, chosenEdges, contentHash, ENGINE_VERSION, type PolicyComparison } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { type ComparisonFigures, type SimulationFigures } from '../computation/jobs.js';
import { listPage, type Page } from '../listing/list-page.js';
import { PopulationsService } from '../populations/populations.service.js';
import { ProblemError } from '../problems/problem-error.js';
import { type NewRunNote, type RunNotes, type RunNoteView } from '../runs/notes/note-contract.js';
import { NotesService } from '../runs/notes/notes.service.js';
import { type Reproduction } from '../runs/reproduction-contract.js';
import { ReproductionService } from '../runs/reproduction.service.js';
import { type RunSubject } from '../runs/run-contract.js';
import { type Patience, type RunAnswer, RunRequests } from '../runs/run-requests.service.js';
import { RunStore } from '../runs/run-store.js';
import { SubjectsService } from '../runs/subjects.service.js';
import { RoundsService } from '../scenes/rounds.service.js';
import { type RunListQuery } from '../simulations/simulation-contract.js';
import { type ComparisonManifest, type ComparisonRow, type NewComparison } from './comparison-contract.js';
import { ComparisonKind } from './comparison-kind.js';
import { Comparison } from './comparison.entity.js';

/** Seed of the sample that json-logic-js recomputes. Fixed: the same comparison gives the same seal. */
const SAMPLE_SEED = 20_230_726;

/** One side of a comparison, as the API answers it. */
interface SideAnswer extends SimulationFigures {
  readonly label: string;
}

/** A comparison as the API answers it. */
export interface ComparisonAnswer
  extends
    ComparisonRow,
    Omit<PolicyComparison, 'persons' | 'deltaSum' | 'winners' | 'losers' | 'unchanged'>,
    Pick<ComparisonFigures, 'changes' | 'unchangedCount' | 'sections' | 'crossing' | 'notRanked' | 'checks'> {
  readonly a: SideAnswer;
  readonly b: SideAnswer;
}

/** Has drafts and versions compared on populations and shows what came of it. No side is "the current one". */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly kind: ComparisonKind,
    private readonly populations: PopulationsService,
    private readonly subjects: SubjectsService,
    private readonly rounds: RoundsService,
    private readonly requests: RunRequests,
    private readonly runs: RunStore,
    private readonly notes: NotesService,
    private readonly reproductions: ReproductionService,
  ) {}

  /** @throws {ProblemError} `REQUEST-INVALID`, `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, and those of `RunRequests.answer` */
  async run(user: SignedInUser, wanted: NewComparison, patience: Patience): Promise<RunAnswer<ComparisonAnswer>> {
    const { populationId, asOf } = wanted;
    const edges = edgesOf(wanted);
    const a = await this.subjects.find(user, wanted.a);
    const b = await this.subjects.find(user, wanted.b);
    const { id, name, contentHash: population, persons } = await this.populations.readable(user, populationId);
    const scene = await this.#scene(user, wanted);
    const inputs = {
      a: a.view,
      b: b.view,
      population: { id, name, contentHash: population, persons },
      asOf,
      engine: ENGINE_VERSION,
      seed: SAMPLE_SEED,
      scene,
      ...edges,
    };
    const manifest = { ...inputs, manifestHash: contentHash(inputs) };
    const answer = await this.requests.answer(user, { kind: this.kind, entity: Comparison, manifest }, patience);
    return answer.kind === 'under-way' ? answer : { kind: answer.kind, run: await this.#answer(answer.run) };
  }

  async list(user: SignedInUser, query: RunListQuery): Promise<Page<ComparisonRow>> {
    const rows = this.runs.visible(Comparison, user);
    const { subject, population, person } = query.filter;
    if (subject !== undefined) {
      rows.andWhere(`(run.manifest -> 'a' ->> 'id' = :subject OR run.manifest -> 'b' ->> 'id' = :subject)`, {
        subject,
      });
    }
    if (population !== undefined) rows.andWhere(`run.manifest -> 'population' ->> 'id' = :population`, { population });
    if (person !== undefined) rows.andWhere('run.createdBy = :person', { person });
    const { data, total } = await listPage(rows, query, { createdAt: 'run.createdAt' }, 'run.id', (run) => run);
    const notesOf = await this.notes.summaries(
      this.kind,
      data.map(({ id }) => id),
    );
    return { data: data.map((run) => comparisonRow(run, notesOf(run.id))), total };
  }

  async get(user: SignedInUser, id: string): Promise<ComparisonAnswer> {
    return this.#answer(await this.runs.get(Comparison, user, id));
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

  async #answer(run: Comparison): Promise<ComparisonAnswer> {
    const notesOf = await this.notes.summaries(this.kind, [run.id]);
    return comparisonAnswer(run, notesOf(run.id));
  }

  /** The scene that is to be ranked under both; null: every scene that both have. */
  async #scene(user: SignedInUser, { sceneId, sceneRule }: NewComparison): Promise<ComparisonManifest['scene']> {
    if (sceneId !== undefined && sceneRule !== undefined) {
      throw new ProblemError('REQUEST-INVALID', {
        detail: { zh: 'sceneId 与 sceneRule 只能有其一。', en: 'Give sceneId or sceneRule, and not both.' },
        pointer: '/sceneRule',
      });
    }
    if (sceneId !== undefined) {
      const round = await this.rounds.readable(user, sceneId);
      return { id: round.sceneId, roundId: round.id, title: round.title, places: round.places };
    }
    if (sceneRule === undefined) return null;
    const { scene, ...places } = sceneRule;
    return { id: scene, roundId: null, title: null, places };
  }
}

/** The edges of bands for the manifest. @throws {ProblemError} `REQUEST-INVALID` where they part nothing */
function edgesOf({ edges }: NewComparison): Pick<ComparisonManifest, 'edges'> {
  const findings = edges ? bandEdgeFindings(edges, '/edges') : [];
  const [first] = findings;
  if (!first) return chosenEdges(edges);
  throw new ProblemError('REQUEST-INVALID', {
    detail: { zh: `${first.message.zh}。`, en: `${first.message.en}.` },
    pointer: first.pointer,
    findings,
  });
}

function comparisonRow(run: Comparison, notes: RunNotes): ComparisonRow {
  const { id, countyCode, county, manifest, summary, resultHash, createdAt, createdBy, createdByName } = run;
  return {
    ...summary,
    id,
    county: countyCode,
    practice: county.practice || manifest.a.practice || manifest.b.practice,
    manifest,
    resultHash,
    notes,
    createdAt: createdAt.toISOString(),
    createdBy: { id: createdBy, displayName: createdByName },
  };
}

function comparisonAnswer(run: Comparison, notes: RunNotes): ComparisonAnswer {
  const { a, b, comparison, changes, unchangedCount, sections, crossing, notRanked, checks } = run.result;
  return {
    ...comparison,
    ...comparisonRow(run, notes),
    a: { label: labelOf(run.manifest.a), ...a },
    b: { label: labelOf(run.manifest.b), ...b },
    changes,
    unchangedCount,
    sections,
    crossing,
    notRanked,
    checks,
  };
}

function labelOf({ number, revision }: RunSubject): string {
  return number === null ? `r${revision ?? ''}` : `v${number}`;
}

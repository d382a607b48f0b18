import { contentHash, ENGINE_VERSION, type PolicyComparison } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ComputationService } from '../computation/computation.service.js';
import { type ComparisonFigures, type SceneSource, type SimulationFigures } from '../computation/jobs.js';
import { listPage, type Page } from '../listing/list-page.js';
import { PopulationsService } from '../populations/populations.service.js';
import { ProblemError } from '../problems/problem-error.js';
import { type RunSubject } from '../runs/run-contract.js';
import { type KeptRun, RunStore } from '../runs/run-store.js';
import { SubjectsService } from '../runs/subjects.service.js';
import { RoundsService } from '../scenes/rounds.service.js';
import { type RunListQuery } from '../simulations/simulation-contract.js';
import { type ComparisonManifest, type ComparisonRow, type NewComparison } from './comparison-contract.js';
import { Comparison, type ComparisonResult, type ComparisonSummary } from './comparison.entity.js';

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

/** Compares drafts and versions on populations and keeps what came of it. No side is "the current one". */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly computation: ComputationService,
    private readonly populations: PopulationsService,
    private readonly subjects: SubjectsService,
    private readonly rounds: RoundsService,
    private readonly runs: RunStore,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `COMPARISON-REFUSED`, `COMPUTATION-BUSY` */
  async run(user: SignedInUser, wanted: NewComparison): Promise<KeptRun<ComparisonAnswer>> {
    const { populationId, asOf } = wanted;
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
    };
    const kept = await this.runs.keep(Comparison, user, {
      manifest: { ...inputs, manifestHash: contentHash(inputs) },
      compute: async () => {
        const start = performance.now();
        const scenes: SceneSource[] | null = scene && [{ scene: scene.id, round: scene.places }];
        const job = { a: a.source, b: b.source, population, asOf, seed: SAMPLE_SEED, scenes };
        const figures = await this.computation.run('compare', job, 'COMPARISON-REFUSED');
        return { ...figures, milliseconds: Math.round(performance.now() - start) };
      },
      summarise,
    });
    return { run: comparisonAnswer(kept.run), isNew: kept.isNew };
  }

  async list(user: SignedInUser, query: RunListQuery): Promise<Page<ComparisonRow>> {
    const rows = this.runs.visible(Comparison, user);
    const { subject, population } = query.filter;
    if (subject !== undefined) {
      rows.andWhere(`(run.manifest -> 'a' ->> 'id' = :subject OR run.manifest -> 'b' ->> 'id' = :subject)`, {
        subject,
      });
    }
    if (population !== undefined) rows.andWhere(`run.manifest -> 'population' ->> 'id' = :population`, { population });
    return listPage(rows, query, { createdAt: 'run.createdAt' }, 'run.id', comparisonRow);
  }

  async get(user: SignedInUser, id: string): Promise<ComparisonAnswer> {
    return comparisonAnswer(await this.runs.get(Comparison, user, id));
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

function summarise({ comparison, sealed, milliseconds }: ComparisonResult): ComparisonSummary {
  const { persons, deltaSum, winners, losers, unchanged } = comparison;
  return { milliseconds, persons, deltaSum, winners, losers, unchanged, sealed };
}

function comparisonRow(run: Comparison): ComparisonRow {
  const { id, countyCode, county, manifest, summary, createdAt, createdBy, createdByName } = run;
  return {
    ...summary,
    id,
    county: countyCode,
    practice: county.practice || manifest.a.practice || manifest.b.practice,
    manifest,
    createdAt: createdAt.toISOString(),
    createdBy: { id: createdBy, displayName: createdByName },
  };
}

function comparisonAnswer(run: Comparison): ComparisonAnswer {
  const { a, b, comparison, changes, unchangedCount, sections, crossing, notRanked, checks } = run.result;
  return {
    ...comparison,
    ...comparisonRow(run),
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

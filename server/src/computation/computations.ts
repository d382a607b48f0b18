import {
  asOfFindings,
  BLOCK_SIZE,
  diffPolicies,
  changesByLayer,
  type QualityReport,
  type Simulation,
} from '@jifen/policies';
import { analyse } from './analyses.js';
import { AttributionBenches } from './attribution-benches.js';
import { attributionStep } from './attribution-step.js';
import { commonScenes } from './common-scenes.js';
import { DraftEffects } from './draft-effects.js';
import { groupingsFor } from './groupings.js';
import { type Jobs, type SimulationFigures } from './jobs.js';
import { type PolicyCache } from './policy-cache.js';
import { type PopulationCache } from './population-cache.js';
import { assignmentsOf, sceneSheet } from './scene-crossing.js';
import { rankApplications } from './scene-ranking.js';
import { qualityOf } from './quality-of.js';
import { Refused } from './refused.js';
import { type JobControl } from './shared/job-control.js';
import { type Helper } from './shared/helper-port.js';
import { compareShared, sealShared, shownOf } from './shared/compare-shared.js';
import { simulateShared } from './shared/simulate-shared.js';
import { Team } from './shared/team.js';

/** Does the jobs. Runs inside a computing thread, which keeps the caches warm. */
export class Computations {
  readonly #effects: DraftEffects;
  readonly #benches: AttributionBenches;

  constructor(
    private readonly policies: PolicyCache,
    private readonly populations: PopulationCache,
    /** Threads that take part in large runs. */
    private readonly helpers: readonly Helper[],
  ) {
    this.#effects = new DraftEffects(policies, populations);
    this.#benches = new AttributionBenches(policies, populations);
  }

  async quality({ population, facts }: Jobs['quality']['input'], control: JobControl): Promise<QualityReport> {
    return qualityOf(await this.populations.snapshot(population), facts, control);
  }

  async simulate(
    { policy, population, asOf }: Jobs['simulate']['input'],
    control: JobControl,
  ): Promise<SimulationFigures> {
    requireDay(asOf);
    const compiled = this.policies.compiled(policy);
    const loaded = await this.populations.encoded(population, [compiled]);
    control.plan(loaded.population.size);
    const team = new Team(this.helpers, [policy], population, { policies: [compiled], loaded, asOf }, control);
    return figuresOf(await simulateShared(team, { index: 0, blockSize: BLOCK_SIZE }));
  }

  /** Answers a question about the persons of a run. */
  async analyse({ policy, population, asOf, question }: Jobs['analyse']['input']): Promise<Jobs['analyse']['output']> {
    requireDay(asOf);
    const compiled = this.policies.compiled(policy);
    const loaded = await this.populations.encoded(population, [compiled]);
    return analyse(compiled, loaded.population, asOf, question);
  }

  /** What an edit does to a population. */
  async effect(input: Jobs['effect']['input']): Promise<Jobs['effect']['output']> {
    return this.#effects.of(input);
  }

  async rank({ policy, population, asOf, scene, round }: Jobs['rank']['input']): Promise<Jobs['rank']['output']> {
    requireDay(asOf);
    const compiled = this.policies.compiled(policy);
    const loaded = await this.populations.encoded(population, [compiled]);
    return rankApplications(compiled, loaded, { scene, round }, asOf);
  }

  async compare(input: Jobs['compare']['input'], control: JobControl): Promise<Jobs['compare']['output']> {
    const { population, asOf, seed, scenes, edges } = input;
    requireDay(asOf);
    const [a, b] = [this.policies.compiled(input.a), this.policies.compiled(input.b)];
    const loaded = await this.populations.encoded(population, [a, b]);
    const groupings = groupingsFor([b, a]);
    control.plan(4 * loaded.population.size);
    const team = new Team(this.helpers, [input.a, input.b], population, { policies: [a, b], loaded, asOf }, control);
    const { runs, compared } = await compareShared(team, { groupings, edges, scenes: scenes ?? commonScenes(a, b) });
    const refused = compared.crossed.flatMap(({ findings }) => findings ?? []);
    if (scenes !== null && refused.length > 0) throw new Refused(refused);
    control.enterSeal();
    const checks = await sealShared(team, runs, compared, { groupings, edges, seed });
    const { changes, unchangedCount } = diffPolicies(a.resolved, b.resolved);
    const sections = changesByLayer(changes, a.resolved, b.resolved).map((section) => ({
      ...section,
      changes: section.changes.map(({ id }) => id),
    }));
    return {
      changes,
      unchangedCount,
      sections,
      a: figuresOf(runs.a),
      b: figuresOf(runs.b),
      ...shownOf(compared),
      checks,
      sealed: checks.every(({ passed }) => passed),
    };
  }

  /** The sheet of a scene as text. */
  async places({ a, b, population, asOf, scene }: Jobs['places']['input']): Promise<Uint8Array> {
    requireDay(asOf);
    const policies = [this.policies.compiled(a), this.policies.compiled(b)] as const;
    const loaded = await this.populations.encoded(population, policies);
    const [before, after] = policies;
    const assignments = assignmentsOf([after, before], loaded, asOf, groupingsFor([after, before]));
    return new TextEncoder().encode(JSON.stringify(sceneSheet(before, after, loaded, scene, asOf, assignments)));
  }

  async attribute(input: Jobs['attribute']['input'], control: JobControl): Promise<Jobs['attribute']['output']> {
    requireDay(input.asOf);
    return attributionStep(await this.#benches.of(input), input, this.helpers, control);
  }
}

/** What is kept of a simulation: everything but the list of persons. */
function figuresOf(simulation: Simulation): SimulationFigures {
  const { distribution: stats, nodes, standing, withheld, standingRules, vetoes, vetoed } = simulation;
  return { stats, nodes, standing, withheld, standingRules, vetoes, vetoed };
}

function requireDay(asOf: string): void {
  const findings = asOfFindings(asOf);
  if (findings.length > 0) throw new Refused(findings);
}

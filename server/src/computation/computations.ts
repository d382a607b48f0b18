import {
  asOfFindings,
  type CompiledPolicy,
  comparePolicies,
  diffPolicies,
  type Finding,
  generatedHeader,
  generateRows,
  PopulationHash,
  canonicalJson,
  changesByLayer,
  simulate,
  type Simulation,
} from '@jifen/policies';
import { gzipSync } from 'node:zlib';
import { groupingsFor } from './groupings.js';
import { type GeneratedFile, type Jobs, type SceneSource, type SimulationFigures } from './jobs.js';
import { type PolicyCache } from './policy-cache.js';
import { type PopulationCache } from './population-cache.js';
import { assignmentsOf, type CrossedScene, crossScene } from './scene-crossing.js';
import { rankApplications } from './scene-ranking.js';
import { Refused } from './refused.js';

/** Does the jobs. Runs inside a computing thread, which keeps the caches warm. */
export class Computations {
  constructor(
    private readonly policies: PolicyCache,
    private readonly populations: PopulationCache,
  ) {}

  generate(request: Jobs['generate']['input']): GeneratedFile {
    const header = generatedHeader(request);
    const hash = new PopulationHash();
    const lines: string[] = [];
    const write = (value: unknown): void => {
      const line = canonicalJson(value);
      hash.add(line);
      lines.push(`${line}\n`);
    };
    write(header);
    const households = new Set<string>();
    const applications: unknown[] = [];
    let persons = 0;
    for (const row of generateRows(request)) {
      // The canonical file has all persons before the applications.
      if (row.kind === 'application') applications.push(row);
      else {
        persons += 1;
        households.add(row.household);
        write(row);
      }
    }
    for (const application of applications) write(application);
    return {
      content: Uint8Array.from(gzipSync(lines.join(''))),
      contentHash: hash.digest(),
      generator: header.origin?.generator ?? '',
      facts: header.facts,
      persons,
      households: households.size,
      applications: applications.length,
    };
  }

  async simulate({ policy, population, asOf }: Jobs['simulate']['input']): Promise<SimulationFigures> {
    requireDay(asOf);
    const compiled = this.policies.compiled(policy);
    const loaded = await this.populations.encoded(population, [compiled]);
    return figuresOf(simulate(compiled, loaded.population, asOf));
  }

  async rank({ policy, population, asOf, scene, round }: Jobs['rank']['input']): Promise<Jobs['rank']['output']> {
    requireDay(asOf);
    const compiled = this.policies.compiled(policy);
    const loaded = await this.populations.encoded(population, [compiled]);
    return rankApplications(compiled, loaded, { scene, round }, asOf);
  }

  async compare(input: Jobs['compare']['input']): Promise<Jobs['compare']['output']> {
    const { population, asOf, seed, scenes } = input;
    requireDay(asOf);
    const [a, b] = [this.policies.compiled(input.a), this.policies.compiled(input.b)];
    const loaded = await this.populations.encoded(population, [a, b]);
    const groupings = groupingsFor([b, a]);
    const report = comparePolicies(a, b, loaded.population, asOf, { groupings, seed });
    const assignments = assignmentsOf([b, a], loaded, asOf, groupings);
    const sources = scenes ?? commonScenes(a, b);
    const crossed: CrossedScene[] = [];
    const notRanked: { scene: string; findings: readonly Finding[] }[] = [];
    for (const source of sources) {
      try {
        crossed.push(crossScene(a, b, loaded, source, asOf, assignments));
      } catch (error) {
        if (scenes !== null || !(error instanceof Refused)) throw error;
        notRanked.push({ scene: source.scene, findings: error.findings });
      }
    }
    const checks = [...report.checks, ...crossed.map(({ check }) => check)];
    const { changes, unchangedCount } = diffPolicies(a.resolved, b.resolved);
    const sections = changesByLayer(changes, a.resolved, b.resolved).map((section) => ({
      ...section,
      changes: section.changes.map(({ id }) => id),
    }));
    return {
      changes,
      unchangedCount,
      sections,
      a: figuresOf(report.a),
      b: figuresOf(report.b),
      comparison: report.comparison,
      crossing: crossed.map(({ crossing }) => crossing),
      sheets: crossed.map(({ crossing, sheet }) => ({ scene: crossing.scene.id, sheet })),
      notRanked,
      checks,
      sealed: checks.every(({ passed }) => passed),
    };
  }
}

/** Scenes that both policies have, with the places that stand in them. */
function commonScenes(a: CompiledPolicy, b: CompiledPolicy): SceneSource[] {
  return [...b.rules.scenes.keys()].filter((id) => a.rules.scenes.has(id)).map((scene) => ({ scene, round: {} }));
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

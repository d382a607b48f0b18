import { Injectable } from '@nestjs/common';
import { type ComputationOptions, ComputationService } from '../computation/computation.service.js';
import { type SceneSource } from '../computation/jobs.js';
import { type RunSubject } from '../runs/run-contract.js';
import { RunInputs } from '../runs/run-inputs.js';
import { RunKind } from '../runs/run-kind.js';
import { RunKinds } from '../runs/run-kinds.js';
import { type ComparisonManifest } from './comparison-contract.js';
import { Comparison, type ComparisonResult, type ComparisonSummary } from './comparison.entity.js';

/** How a comparison is computed from its manifest. */
@Injectable()
export class ComparisonKind extends RunKind<ComparisonManifest, ComparisonSummary, ComparisonResult> {
  override readonly name = 'comparison';
  override readonly entity = Comparison;

  constructor(
    private readonly inputs: RunInputs,
    private readonly computation: ComputationService,
    kinds: RunKinds,
  ) {
    super();
    kinds.add(this);
  }

  override policies({ a, b }: ComparisonManifest): readonly RunSubject[] {
    return [a, b];
  }

  /** @throws {ProblemError} `COMPARISON-REFUSED`, `RUN-INPUTS-GONE`, `COMPUTATION-BUSY` */
  override async compute(manifest: ComparisonManifest, options: ComputationOptions): Promise<ComparisonResult> {
    const { asOf, seed, scene, edges } = manifest;
    const a = await this.inputs.policy(manifest.a);
    const b = await this.inputs.policy(manifest.b);
    const population = await this.inputs.population(manifest.population);
    const start = performance.now();
    const scenes: SceneSource[] | null = scene && [{ scene: scene.id, round: scene.places }];
    const job = { a, b, population, asOf, seed, scenes, edges };
    const figures = await this.computation.run('compare', job, 'COMPARISON-REFUSED', options);
    return { ...figures, milliseconds: Math.round(performance.now() - start) };
  }

  override summarise({ comparison, sealed, milliseconds }: ComparisonResult): ComparisonSummary {
    const { persons, deltaSum, winners, losers, unchanged } = comparison;
    return { milliseconds, persons, deltaSum, winners, losers, unchanged, sealed };
  }
}

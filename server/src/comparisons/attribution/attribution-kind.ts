import { type OrderSettings } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type ComputationOptions, ComputationService } from '../../computation/computation.service.js';
import { type Jobs, type KnownMix, type SceneSource } from '../../computation/jobs.js';
import { type RunSubject } from '../../runs/run-contract.js';
import { RunInputs } from '../../runs/run-inputs.js';
import { RunKind } from '../../runs/run-kind.js';
import { RunKinds } from '../../runs/run-kinds.js';
import {
  Attribution,
  type AttributionManifest,
  type AttributionResult,
  type AttributionSummary,
} from './attribution.entity.js';

const PHASE = { zh: '逐条归因', en: 'Which clause did it' };

/** How the clauses of a comparison are attributed: step by step, so that shorter work gets its turn between the steps. */
@Injectable()
export class AttributionKind extends RunKind<AttributionManifest, AttributionSummary, AttributionResult> {
  override readonly name = 'attribution';
  override readonly entity = Attribution;

  constructor(
    private readonly inputs: RunInputs,
    private readonly computation: ComputationService,
    kinds: RunKinds,
  ) {
    super();
    kinds.add(this);
  }

  override policies({ a, b }: AttributionManifest): readonly RunSubject[] {
    return [a, b];
  }

  /** @throws {ProblemError} `COMPARISON-REFUSED`, `RUN-INPUTS-GONE`, `COMPUTATION-BUSY` */
  override async compute(
    manifest: AttributionManifest,
    { signal, onProgress }: ComputationOptions,
  ): Promise<AttributionResult> {
    const a = await this.inputs.policy(manifest.a);
    const b = await this.inputs.policy(manifest.b);
    const population = await this.inputs.population(manifest.population);
    const { asOf, scene } = manifest;
    const scenes: SceneSource[] | null = scene && [{ scene: scene.id, round: scene.places }];
    const start = performance.now();
    let orders: OrderSettings | null = null;
    let known: readonly KnownMix[] = [];
    for (;;) {
      const job: Jobs['attribute']['input'] = { a, b, population, asOf, scenes, orders, known };
      const step: Jobs['attribute']['output'] = await this.computation.run('attribute', job, 'COMPARISON-REFUSED', {
        ...(signal ? { signal } : {}),
        // A step tells of its beginning and end as of a whole; what it measures tells how far all of it is.
        onProgress: ({ done, of }) => {
          if (of > 1) onProgress?.({ done, of, phase: PHASE });
        },
      });
      if (step.kind === 'end') {
        const milliseconds = Math.round(performance.now() - start);
        return { ...step.attribution, notRanked: step.notRanked, milliseconds };
      }
      ({ orders, known } = step);
      onProgress?.({ done: step.progress.done, of: step.progress.runs, phase: PHASE });
    }
  }

  override summarise({ clauses, method, milliseconds }: AttributionResult): AttributionSummary {
    return { milliseconds, clauses: clauses.length, runs: method.runs };
  }
}

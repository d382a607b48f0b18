import { asOfFindings, type Finding, parsePolicy, type PlacesEffect } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { requireRead } from '../auth/county-scope.js';
import { ComputationService } from '../computation/computation.service.js';
import { titleView } from '../documents/document-view.js';
import { DraftStore } from '../policies/draft-store.js';
import { type Draft } from '../policies/draft.entity.js';
import { PopulationsService } from '../populations/populations.service.js';
import { type ProblemCode } from '../problems/problem-codes.js';
import { ProblemError } from '../problems/problem-error.js';
import { type RunSubject, type SubjectRef } from '../runs/run-contract.js';
import { SubjectsService } from '../runs/subjects.service.js';
import { type CurrentRound, CurrentRounds } from '../scenes/current-rounds.js';
import { VersionStore } from '../versions/version-store.js';
import { type EffectQuestion, type EffectView } from './effect-contract.js';

/** Tells what a document that somebody is editing does to a population. Keeps nothing. */
@Injectable()
export class EffectsService {
  constructor(
    private readonly drafts: DraftStore,
    private readonly subjects: SubjectsService,
    private readonly versions: VersionStore,
    private readonly populations: PopulationsService,
    private readonly rounds: CurrentRounds,
    private readonly computation: ComputationService,
  ) {}

  /**
   * @param signal aborted when a newer edit has made the question void
   * @throws {ProblemError} `DOCUMENT-INVALID`, `POLICY-ERRORS`, `POPULATION-UNFIT`, `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`,
   *   `COMPUTATION-BUSY`
   */
  async of(user: SignedInUser, draftId: string, question: EffectQuestion, signal: AbortSignal): Promise<EffectView> {
    const start = performance.now();
    const { populationId, asOf } = question;
    const findings = asOfFindings(asOf);
    if (findings.length > 0) throw new ProblemError('REQUEST-INVALID', { findings });
    const { value: document, findings: wrong } = parsePolicy(question.document);
    if (!document) throw new ProblemError('DOCUMENT-INVALID', { findings: wrong });
    const draft = await this.drafts.get(draftId);
    requireRead(user, draft.countyCode);
    const base = await this.subjects.find(user, question.base ?? baseOf(draft));
    const population = await this.populations.readable(user, populationId);
    const included = await this.versions.included(document.score, draft.countyCode);
    const rounds = await this.rounds.of(draft.countyCode);
    const effect = await this.computation.run(
      'effect',
      {
        base: base.source,
        edited: { document, included: [...included] },
        population: population.contentHash,
        asOf,
        scenes: rounds.map(({ sceneId, places }) => ({ scene: sceneId, round: places })),
      },
      refusalFor,
      { signal },
    );
    const { scenes, bands, distribution, ...figures } = effect;
    return {
      ...figures,
      base: { label: labelOf(base.view), title: base.view.title },
      bands: [...bands],
      distribution: { ...distribution, base: [...distribution.base], edited: [...distribution.edited] },
      scenes: scenes.map((scene) => sceneView(scene, rounds)),
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
    };
  }
}

/** Whether the rules are wrong, or the population lacks what they read. */
function refusalFor(findings: readonly Finding[]): ProblemCode {
  return findings.some(({ code }) => code.startsWith('POPULATION-')) ? 'POPULATION-UNFIT' : 'POLICY-ERRORS';
}

function baseOf({ id, baseVersionId }: Draft): SubjectRef {
  return baseVersionId === null ? { kind: 'draft', id } : { kind: 'version', id: baseVersionId };
}

function labelOf({ number, revision }: RunSubject): string {
  return number === null ? `r${revision ?? ''}` : `v${number}`;
}

function sceneView(effect: PlacesEffect, rounds: readonly CurrentRound[]): EffectView['scenes'][number] {
  const { id, title } = effect.scene;
  const round = rounds.find(({ sceneId }) => sceneId === id);
  if (!round) throw new RangeError(`The scene ${id} was not asked about`);
  const counted = effect.admitted ? effect : { admitted: null, entered: 0, left: 0 };
  return {
    scene: { id, title: titleView(title.zh, title.en ?? null) },
    round: { id: round.id, title: round.title, isOpen: round.isOpen },
    admitted: counted.admitted,
    entered: counted.entered,
    left: counted.left,
    findings: [...effect.findings],
  };
}

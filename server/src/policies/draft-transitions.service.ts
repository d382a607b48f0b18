import { type Finding } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { requireRead, requireWrite } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { ConsultationCourse, type OpenedConsultation } from '../consultations/consultation-course.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../problems/problem-error.js';
import { type PolicyVersion } from '../versions/version.entity.js';
import { VersionsService } from '../versions/versions.service.js';
import { Approval } from './approval.entity.js';
import { type DraftMoved, type DraftTransition } from './draft-contract.js';
import { actionName, notInThisState } from './draft-problem.js';
import { DraftStore } from './draft-store.js';
import { standingApprovals } from './draft-view.js';
import { Draft } from './draft.entity.js';
import { DraftsService } from './drafts.service.js';
import { type Guard, type Transition, transitionOf } from './life-cycle.js';
import { PublicationService } from './publication.service.js';

/** What became of a draft; `version` only where it was published. */
interface Moved {
  readonly draft: Draft;
  readonly version: PolicyVersion | null;
}

/** What a step brought about beside the draft's new state. */
interface Outcome {
  readonly version: PolicyVersion | null;
  readonly consultation: OpenedConsultation | null;
}

/** Moves drafts through their life, as the table in `life-cycle.ts` says, in one transaction with the audit. */
@Injectable()
export class DraftTransitionsService {
  constructor(
    private readonly database: Database,
    private readonly store: DraftStore,
    private readonly drafts: DraftsService,
    private readonly publication: PublicationService,
    private readonly versions: VersionsService,
    private readonly consultations: ConsultationCourse,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Acts on a draft, and shows what became of it. @throws {ProblemError} see {@link act} */
  async move(user: SignedInUser, id: string, wanted: DraftTransition): Promise<DraftMoved> {
    const { version } = await this.act(user, id, wanted);
    const draft = await this.store.get(id);
    const publishedVersion = version ? await this.versions.row(await this.versions.get(user, version.id)) : null;
    return { ...(await this.drafts.view(user, draft)), publishedVersion };
  }

  /** Everything that stands against publishing the draft as it is now, approvals apart. */
  async blockers(user: SignedInUser, id: string, effectiveFrom: string | undefined): Promise<Finding[]> {
    const draft = await this.store.get(id);
    requireRead(user, draft.countyCode);
    return [...(await this.publication.blockers(draft, effectiveFrom))];
  }

  /**
   * Acts on a draft. Either everything of it happens or nothing.
   *
   * @throws {ProblemError} `DRAFT-STATE`, `AUTH-ROLE`, `DRAFT-CONTENT-CHANGED`, `DRAFT-OWN-WORK`, `COMMENT-MISSING`,
   *   `APPROVAL-MISSING`, `PUBLICATION-BLOCKED`, `OPINIONS-UNDECIDED`, `CONSULTATION-INVALID`
   */
  async act(user: SignedInUser, id: string, wanted: DraftTransition): Promise<Moved> {
    return this.database.inTransaction(async (manager) => {
      const draft = await this.store.lock(manager, id);
      requireRead(user, draft.countyCode);
      requireWrite(user, draft.countyCode);
      const transition = transitionOf(draft.state, wanted.action);
      if (!transition) throw notInThisState(draft.state, wanted.action);
      if (!transition.roles.includes(user.role)) throw new ProblemError('AUTH-ROLE');
      if (wanted.contentHash !== draft.contentHash) {
        throw new ProblemError('DRAFT-CONTENT-CHANGED', {
          pointer: '/contentHash',
          extra: { current: { revision: draft.revision, contentHash: draft.contentHash } },
        });
      }
      const approvals = await this.#requireGuards(manager, transition.guards, user, draft, wanted);
      const version =
        transition.action === 'publish'
          ? await this.publication.publish(manager, user, draft, approvals, wanted.effectiveFrom)
          : null;
      const consultation = await this.#consult(manager, user, draft, transition, wanted);
      await this.#record(manager, user, draft, transition, wanted);
      await this.#audit(manager, user, draft, transition, wanted, { version, consultation });
      return { draft, version };
    });
  }

  /** Conditions of the transition; gives the approvals that stand. The gate of publication is kept by `PublicationService`. */
  async #requireGuards(
    manager: EntityManager,
    guards: readonly Guard[],
    user: SignedInUser,
    draft: Draft,
    { comment }: DraftTransition,
  ): Promise<Approval[]> {
    const editors = await this.store.editors(draft.id);
    if (guards.includes('never-edited') && editors.includes(user.id)) throw new ProblemError('DRAFT-OWN-WORK');
    if (guards.includes('comment') && comment === undefined) {
      throw new ProblemError('COMMENT-MISSING', { pointer: '/comment' });
    }
    if (guards.includes('opinions-decided')) await this.consultations.requireDecided(manager, draft.id);
    const given = await manager.find(Approval, { where: { draftId: draft.id }, order: { at: 'ASC' } });
    const standing = standingApprovals(draft, given, editors);
    if (guards.includes('approved-by-another') && standing.length === 0) throw new ProblemError('APPROVAL-MISSING');
    return standing;
  }

  /** A consultation lasts as long as its draft is in that state; gives what was opened. */
  async #consult(
    manager: EntityManager,
    user: SignedInUser,
    draft: Draft,
    { action, from, to }: Transition,
    { consultation, comment }: DraftTransition,
  ): Promise<OpenedConsultation | null> {
    if (consultation && to !== 'consulting') throw new ProblemError('REQUEST-INVALID', { pointer: '/consultation' });
    if (from === 'consulting') await this.consultations.end(manager, user, draft.id, action);
    if (to !== 'consulting') return null;
    const document = await this.store.documentOf(draft);
    return this.consultations.open(manager, user, draft, document, consultation ?? {}, comment ?? null);
  }

  async #record(
    manager: EntityManager,
    user: SignedInUser,
    draft: Draft,
    { action, to }: Transition,
    { comment }: DraftTransition,
  ): Promise<void> {
    const submission = action === 'submit' ? draft.submission + 1 : draft.submission;
    await manager.update(Draft, { id: draft.id }, { state: to, submission });
    if (action !== 'approve' && action !== 'reject') return;
    await manager.insert(Approval, {
      draftId: draft.id,
      submission,
      revision: draft.revision,
      contentHash: draft.contentHash,
      userId: user.id,
      userName: user.displayName,
      at: this.clock.now(),
      decision: action,
      comment: comment ?? null,
    });
  }

  async #audit(
    manager: EntityManager,
    user: SignedInUser,
    draft: Draft,
    { action, from, to }: Transition,
    { comment }: DraftTransition,
    { version, consultation }: Outcome,
  ): Promise<void> {
    const name = actionName(action);
    const title = draft.titleEn ?? draft.titleZh;
    await this.audit.append(manager, {
      actor: user,
      action: `policy.${action}`,
      target: { kind: 'policy', id: draft.id },
      county: draft.countyCode,
      summary: {
        zh: `${user.displayName}${name.zh}了《${draft.titleZh}》${version ? `，版本 v${version.number}` : ''}`,
        en: `${user.displayName} chose "${name.en}" for "${title}"${version ? `: version v${version.number}` : ''}`,
      },
      detail: {
        from,
        to,
        revision: draft.revision,
        contentHash: draft.contentHash,
        comment: comment ?? null,
        ...(consultation ? { consultation } : {}),
        ...(version
          ? {
              versionId: version.id,
              number: version.number,
              effectiveFrom: version.effectiveFrom,
              manifest: version.manifest,
            }
          : {}),
      },
    });
  }
}

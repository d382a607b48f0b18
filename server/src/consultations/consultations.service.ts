import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { requireRead, requireWrite } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { type Page } from '../listing/list-page.js';
import { DraftStore } from '../policies/draft-store.js';
import { type Draft } from '../policies/draft.entity.js';
import { ProblemError } from '../problems/problem-error.js';
import { chinaToday } from '../versions/china-today.js';
import { type ConsultationProposal, type ConsultationView, type NewTerm } from './consultation-contract.js';
import { ConsultationCourse, requireDeadline } from './consultation-course.js';
import { type ConsultationParts, deadlineOf } from './consultation-parts.js';
import { ConsultationStore } from './consultation-store.js';
import { ConsultationTerm } from './consultation-term.entity.js';
import { consultationView, type ConsultationViewer } from './consultation-view.js';
import { outcomeTable } from './outcome-table.js';

/** A consultation under the lock of its draft: nobody else changes either until the end of the transaction. */
export interface LockedConsultation {
  readonly draft: Draft;
  readonly parts: ConsultationParts;
  readonly viewer: ConsultationViewer;
}

/** Shows consultations to those who may see the draft, and prolongs them. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly database: Database,
    private readonly store: ConsultationStore,
    private readonly course: ConsultationCourse,
    private readonly drafts: DraftStore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The consultations of a draft, the newest round first. @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async ofDraft(user: SignedInUser, draftId: string): Promise<Page<ConsultationView>> {
    const draft = await this.#readable(user, draftId);
    const viewer = await this.#viewer(user, draft);
    const data = (await this.store.ofDraft(draftId)).map((parts) => consultationView(parts, viewer));
    return { data, total: data.length };
  }

  /** Whom the draft would be sent to, and until when. @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async proposal(user: SignedInUser, draftId: string): Promise<ConsultationProposal> {
    const draft = await this.#readable(user, draftId);
    return this.course.proposal(draft, await this.drafts.documentOf(draft));
  }

  /** What became of the opinions on a draft, as a table for the drafting note (起草说明). */
  async outcomes(user: SignedInUser, draftId: string): Promise<{ readonly name: string; readonly content: Buffer }> {
    const draft = await this.#readable(user, draftId);
    const rounds = (await this.store.ofDraft(draftId)).reverse();
    return { name: `${draft.policyId}-opinions.csv`, content: outcomeTable(draft, rounds, chinaToday(this.clock)) };
  }

  async view(user: SignedInUser, id: string): Promise<ConsultationView> {
    const consultation = await this.store.get(id);
    const draft = await this.#readable(user, consultation.draftId);
    const [parts] = await this.store.partsOf([consultation]);
    if (!parts) throw new Error('A consultation that was read is gone');
    return consultationView(parts, await this.#viewer(user, draft));
  }

  /**
   * Prolongs a consultation that lasts, also after its deadline.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `CONSULTATION-OVER`, `CONSULTATION-INVALID`
   */
  async extend(user: SignedInUser, id: string, { deadline, reason }: NewTerm): Promise<ConsultationView> {
    await this.database.inTransaction(async (manager) => {
      const { draft, parts, viewer } = await this.locked(manager, user, id);
      const { consultation, terms } = parts;
      if (consultation.end || draft.state !== 'consulting') throw new ProblemError('CONSULTATION-OVER');
      requireDeadline(deadline, viewer.today, '/deadline');
      const before = deadlineOf(parts);
      if (deadline <= before) {
        throw new ProblemError('CONSULTATION-INVALID', {
          pointer: '/deadline',
          detail: { zh: `期限只能延到 ${before} 之后。`, en: `It can only be prolonged beyond ${before}.` },
        });
      }
      await manager.insert(ConsultationTerm, {
        consultationId: id,
        number: terms.length + 1,
        deadline,
        reason,
        at: this.clock.now(),
        byId: user.id,
        byName: user.displayName,
      });
      await this.audit.append(manager, {
        actor: user,
        action: 'consultation.extended',
        target: { kind: 'policy', id: draft.id },
        county: draft.countyCode,
        summary: {
          zh: `${user.displayName}把《${draft.titleZh}》征求意见的期限从 ${before} 延到 ${deadline}：${reason}`,
          en: `${user.displayName} prolonged the consultation on "${draft.titleEn ?? draft.titleZh}" from ${before} to ${deadline}: ${reason}`,
        },
        detail: { consultationId: id, before, deadline, reason },
      });
    });
    return this.view(user, id);
  }

  /**
   * The consultation with its draft locked, for somebody who changes something of it.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`
   */
  async locked(manager: EntityManager, user: SignedInUser, id: string): Promise<LockedConsultation> {
    const { draftId, countyCode } = await this.store.get(id);
    requireRead(user, countyCode);
    requireWrite(user, countyCode);
    const draft = await this.drafts.lock(manager, draftId);
    // Read again: it may have ended while the lock was waited for.
    const [parts] = await this.store.partsOf([await this.store.get(id)], manager);
    if (!parts) throw new Error('A consultation that was read is gone');
    return { draft, parts, viewer: await this.#viewer(user, draft) };
  }

  async #readable(user: SignedInUser, draftId: string): Promise<Draft> {
    const draft = await this.drafts.get(draftId);
    requireRead(user, draft.countyCode);
    return draft;
  }

  async #viewer(user: SignedInUser, { state, countyCode }: Draft): Promise<ConsultationViewer> {
    const withAccounts = await this.store.departmentsWithAccounts(countyCode);
    return { user, draftState: state, today: chinaToday(this.clock), withAccounts };
  }
}

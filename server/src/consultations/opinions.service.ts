import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { DraftStore } from '../policies/draft-store.js';
import { type Draft } from '../policies/draft.entity.js';
import { ProblemError, unknownResource } from '../problems/problem-error.js';
import { type Addressee } from './addressee.entity.js';
import {
  type ConsultationView,
  type NewDecision,
  type NewOpinion,
  type OpinionPlace,
} from './consultation-contract.js';
import { deadlineOf, standing } from './consultation-parts.js';
import { ConsultationStore } from './consultation-store.js';
import { isBeingDecided, isEnteredByOfficers, isOwnAddressee } from './consultation-view.js';
import { ConsultationsService, type LockedConsultation } from './consultations.service.js';
import { OUTCOME_NAMES } from './outcome-names.js';
import { OpinionDecision } from './opinion-decision.entity.js';
import { opinionPlace } from './opinion-place.js';
import { OpinionWithdrawal } from './opinion-withdrawal.entity.js';
import { Opinion } from './opinion.entity.js';

/** Most answers that a consultation holds, those that were withdrawn included. */
const MOST_OPINIONS = 2000;

/** Takes opinions, lets their authors withdraw them, and keeps what became of them. All of it is added, nothing ever changed. */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationsService,
    private readonly store: ConsultationStore,
    private readonly drafts: DraftStore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes an opinion, or the answer that there is none. An opinion takes the place of an earlier “none”, which is withdrawn.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `CONSULTATION-OVER`, `CONSULTATION-NOT-ADDRESSED`,
   *   `CONSULTATION-FULL`, `OPINION-PLACE-UNKNOWN`, `OPINION-CONTRADICTS`, `OPINION-ANSWERED`
   */
  async give(user: SignedInUser, consultationId: string, wanted: NewOpinion): Promise<ConsultationView> {
    await this.database.inTransaction(async (manager) => {
      const locked = await this.consultations.locked(manager, user, consultationId);
      const { draft, parts } = locked;
      const { addressee, onBehalf } = speaker(user, locked, wanted.addresseeId);
      if (parts.opinions.length >= MOST_OPINIONS) throw new ProblemError('CONSULTATION-FULL');
      const said = standing(parts).filter(({ addresseeId }) => addresseeId === addressee.id);
      const nones = said.filter(({ kind }) => kind === 'none');
      if (wanted.kind === 'none' && nones.length > 0) throw new ProblemError('OPINION-ANSWERED');
      if (wanted.kind === 'none' && said.length > 0) throw new ProblemError('OPINION-CONTRADICTS');
      const { revision } = parts.consultation;
      const place = wanted.kind === 'opinion' ? await this.#place(draft.id, revision, wanted.place) : null;
      for (const none of nones) await this.#takeBack(manager, user, none);
      const opinion = manager.create(Opinion, {
        consultationId,
        addresseeId: addressee.id,
        kind: wanted.kind,
        place,
        text: wanted.kind === 'opinion' ? wanted.text : null,
        proposal: wanted.kind === 'opinion' ? wanted.proposal : null,
        at: this.clock.now(),
        byId: user.id,
        byName: user.displayName,
        onBehalf,
      });
      await manager.insert(Opinion, opinion);
      const about = { zh: place?.title.zh ?? '全文', en: place?.title.en ?? place?.title.zh ?? 'the whole' };
      const name = { zh: addressee.titleZh, en: addressee.titleEn ?? addressee.titleZh };
      const isNone = wanted.kind === 'none';
      await this.#audit(manager, user, draft, isNone ? 'opinion.none' : 'opinion.given', {
        zh: isNone
          ? `${user.displayName}代表${name.zh}对《${draft.titleZh}》答复无意见`
          : `${user.displayName}代表${name.zh}对《${draft.titleZh}》的「${about.zh}」提出意见`,
        en: isNone
          ? `${user.displayName} answered for ${name.en} that there is no opinion on "${titleEn(draft)}"`
          : `${user.displayName} gave an opinion for ${name.en} on "${about.en}" of "${titleEn(draft)}"`,
        detail: { consultationId, opinionId: opinion.id, place, onBehalf, replaced: nones.map(({ id }) => id) },
      });
    });
    return this.consultations.view(user, consultationId);
  }

  /**
   * Withdraws an opinion; it stays to be read.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `OPINION-NOT-YOURS`, `OPINION-WITHDRAWN`, `CONSULTATION-OVER`
   */
  async withdraw(user: SignedInUser, id: string): Promise<ConsultationView> {
    const { consultationId } = await this.store.opinion(id);
    await this.database.inTransaction(async (manager) => {
      const { draft, parts, viewer } = await this.consultations.locked(manager, user, consultationId);
      const opinion = found(parts.opinions, id);
      if (opinion.byId !== user.id) throw new ProblemError('OPINION-NOT-YOURS');
      if (opinion.withdrawal) throw new ProblemError('OPINION-WITHDRAWN');
      const isOver = parts.consultation.end !== null || draft.state !== 'consulting';
      if (isOver || (!opinion.onBehalf && viewer.today > deadlineOf(parts)))
        throw new ProblemError('CONSULTATION-OVER');
      await this.#takeBack(manager, user, opinion);
      await this.#audit(manager, user, draft, 'opinion.withdrawn', {
        zh: `${user.displayName}撤回了对《${draft.titleZh}》的${opinion.kind === 'none' ? '无意见答复' : '一条意见'}`,
        en: `${user.displayName} withdrew ${opinion.kind === 'none' ? 'the answer' : 'an opinion'} on "${titleEn(draft)}"`,
        detail: { consultationId, opinionId: id },
      });
    });
    return this.consultations.view(user, consultationId);
  }

  /**
   * Says what becomes of an opinion, or says it anew; what was said before stays in its history.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `DRAFT-STATE`, `OPINION-WITHDRAWN`, `OPINION-DECIDED-MEANWHILE`
   */
  async decide(user: SignedInUser, id: string, { outcome, reason, after }: NewDecision): Promise<ConsultationView> {
    const { consultationId } = await this.store.opinion(id);
    await this.database.inTransaction(async (manager) => {
      const { draft, parts } = await this.consultations.locked(manager, user, consultationId);
      if (!isBeingDecided(draft.state)) {
        throw new ProblemError('DRAFT-STATE', {
          detail: {
            zh: '草案已送审，意见的采纳情况不能再改；退回或撤回后可以改。',
            en: 'The draft went to review; outcomes of opinions can be changed once it is back.',
          },
          extra: { state: draft.state },
        });
      }
      const opinion = found(parts.opinions, id);
      if (opinion.kind === 'none') throw unknownResource({ zh: '意见', en: 'opinion' }, id);
      if (opinion.withdrawal) throw new ProblemError('OPINION-WITHDRAWN');
      const last = parts.decisions.filter(({ opinionId }) => opinionId === id).at(-1);
      if ((last?.number ?? 0) !== after) throw decidedMeanwhile(last);
      const number = after + 1;
      await manager.insert(OpinionDecision, {
        opinionId: id,
        number,
        outcome,
        reason,
        at: this.clock.now(),
        byId: user.id,
        byName: user.displayName,
      });
      const name = OUTCOME_NAMES[outcome];
      await this.#audit(manager, user, draft, 'opinion.decided', {
        zh: `${user.displayName}对《${draft.titleZh}》的一条意见决定「${name.zh}」：${reason}`,
        en: `${user.displayName} decided "${name.en}" about an opinion on "${titleEn(draft)}": ${reason}`,
        detail: {
          consultationId,
          opinionId: id,
          number,
          outcome,
          reason,
          before: last ? { outcome: last.outcome, reason: last.reason } : null,
        },
      });
    });
    return this.consultations.view(user, consultationId);
  }

  async #place(
    draftId: string,
    revision: number,
    wanted: Pick<OpinionPlace, 'kind' | 'id'> | null,
  ): Promise<OpinionPlace | null> {
    if (wanted === null) return null;
    const { document } = await this.drafts.revision(draftId, revision);
    const place = opinionPlace(document, wanted.kind, wanted.id);
    if (!place) throw new ProblemError('OPINION-PLACE-UNKNOWN', { pointer: '/place' });
    return place;
  }

  async #takeBack(manager: EntityManager, user: SignedInUser, { id }: Opinion): Promise<void> {
    await manager.insert(OpinionWithdrawal, {
      opinionId: id,
      at: this.clock.now(),
      byId: user.id,
      byName: user.displayName,
    });
  }

  async #audit(
    manager: EntityManager,
    user: SignedInUser,
    { id, countyCode }: Draft,
    action: string,
    {
      zh,
      en,
      detail,
    }: { readonly zh: string; readonly en: string; readonly detail: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    await this.audit.append(manager, {
      actor: user,
      action,
      target: { kind: 'policy', id },
      county: countyCode,
      summary: { zh, en },
      detail,
    });
  }
}

function titleEn({ titleZh, titleEn: en }: Draft): string {
  return en ?? titleZh;
}

function found(opinions: readonly Opinion[], id: string): Opinion {
  const opinion = opinions.find((each) => each.id === id);
  if (!opinion) throw unknownResource({ zh: '意见', en: 'opinion' }, id);
  return opinion;
}

/** For whom the user speaks. @throws {ProblemError} `CONSULTATION-OVER`, `CONSULTATION-NOT-ADDRESSED`, `RESOURCE-UNKNOWN` */
function speaker(
  user: SignedInUser,
  { draft, parts, viewer }: LockedConsultation,
  addresseeId: string,
): { readonly addressee: Addressee; readonly onBehalf: boolean } {
  const addressee = parts.addressees.find(({ id }) => id === addresseeId);
  if (!addressee) throw unknownResource({ zh: '征求意见的对象', en: 'addressee' }, addresseeId);
  const isOwn = isOwnAddressee(user, addressee);
  const onBehalf = !isOwn && user.role === 'officer' && isEnteredByOfficers(addressee, viewer.withAccounts);
  if (!isOwn && !onBehalf) throw new ProblemError('CONSULTATION-NOT-ADDRESSED');
  const isOver = parts.consultation.end !== null || draft.state !== 'consulting';
  // What came on paper in time may take its time to be entered.
  if (isOver || (isOwn && viewer.today > deadlineOf(parts))) throw new ProblemError('CONSULTATION-OVER');
  return { addressee, onBehalf };
}

function decidedMeanwhile(last: OpinionDecision | undefined): ProblemError {
  return new ProblemError('OPINION-DECIDED-MEANWHILE', {
    extra: {
      current: last && {
        number: last.number,
        outcome: last.outcome,
        reason: last.reason,
        by: { id: last.byId, displayName: last.byName },
        at: last.at.toISOString(),
      },
    },
  });
}

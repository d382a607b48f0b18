import { type PolicyDocument } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { type Draft } from '../policies/draft.entity.js';
import { ProblemError } from '../problems/problem-error.js';
import { User } from '../users/user.entity.js';
import { chinaToday } from '../versions/china-today.js';
import { Addressee } from './addressee.entity.js';
import { type ConsultationProposal, type NewConsultation, type WantedAddressee } from './consultation-contract.js';
import { latestDeadline, usualDeadline } from './consultation-days.js';
import { ConsultationEnd } from './consultation-end.entity.js';
import { undecidedOf } from './consultation-parts.js';
import { ConsultationStore } from './consultation-store.js';
import { ConsultationTerm } from './consultation-term.entity.js';
import { Consultation } from './consultation.entity.js';

/** Somebody who is asked, by the name of that time. */
type Named = Pick<Addressee, 'kind' | 'ref' | 'titleZh' | 'titleEn'>;

/** What is written down about an opened consultation in the audit. */
export interface OpenedConsultation {
  readonly id: string;
  readonly round: number;
  readonly deadline: string;
  readonly addressees: readonly string[];
}

/** Undecided opinions that a refusal names. */
const NAMED = 3;

/** The course of consultations as the life of the draft has it: opened and ended by its steps, in their transactions. */
@Injectable()
export class ConsultationCourse {
  constructor(
    private readonly store: ConsultationStore,
    private readonly clock: Clock,
  ) {}

  /** Whom the draft would be sent to, and until when, unless somebody chooses otherwise. */
  async proposal(
    { id, countyCode }: Pick<Draft, 'id' | 'countyCode'>,
    document: PolicyDocument,
  ): Promise<ConsultationProposal> {
    const today = chinaToday(this.clock);
    const withAccounts = await this.store.departmentsWithAccounts(countyCode);
    const [last] = await this.store.ofDraft(id);
    return {
      today,
      deadline: usualDeadline(today),
      latestDeadline: latestDeadline(today),
      round: (last?.consultation.round ?? 0) + 1,
      departments: departmentsOf(document, withAccounts).map(({ ref, titleZh, titleEn }) => ({
        id: ref,
        title: titleEn === null ? { zh: titleZh } : { zh: titleZh, en: titleEn },
        hasAccount: withAccounts.has(ref),
      })),
    };
  }

  /**
   * Opens the next consultation of a draft: by default with all departments of the policy and the county, for the usual time.
   *
   * @throws {ProblemError} `CONSULTATION-INVALID`; `COMMENT-MISSING` where a draft goes out again without a reason
   */
  async open(
    manager: EntityManager,
    user: SignedInUser,
    draft: Draft,
    document: PolicyDocument,
    { deadline, addressees }: NewConsultation,
    reason: string | null,
  ): Promise<OpenedConsultation> {
    const today = chinaToday(this.clock);
    const last = await manager.findOne(Consultation, { where: { draftId: draft.id }, order: { round: 'DESC' } });
    if (last && reason === null) throw new ProblemError('COMMENT-MISSING', { pointer: '/comment' });
    const until = deadline ?? usualDeadline(today);
    requireDeadline(until, today, '/consultation/deadline');
    const named = await this.#named(manager, draft.countyCode, document, addressees);
    const at = this.clock.now();
    const consultation = manager.create(Consultation, {
      draftId: draft.id,
      countyCode: draft.countyCode,
      round: (last?.round ?? 0) + 1,
      revision: draft.revision,
      contentHash: draft.contentHash,
      reason,
      openedAt: at,
      openedBy: user.id,
      openedByName: user.displayName,
    });
    await manager.insert(Consultation, consultation);
    const { id, round } = consultation;
    await manager.insert(ConsultationTerm, {
      consultationId: id,
      number: 1,
      deadline: until,
      reason: null,
      at,
      byId: user.id,
      byName: user.displayName,
    });
    await manager.insert(
      Addressee,
      named.map((each, position) => ({ ...each, consultationId: id, position })),
    );
    return { id, round, deadline: until, addressees: named.map(({ titleZh }) => titleZh) };
  }

  /** Ends the consultation that a draft is in, where there is one. */
  async end(manager: EntityManager, user: SignedInUser, draftId: string, action: string): Promise<void> {
    const rounds = await manager.find(Consultation, { where: { draftId }, relations: { end: true } });
    for (const { id } of rounds.filter(({ end }) => !end)) {
      await manager.insert(ConsultationEnd, {
        consultationId: id,
        action,
        at: this.clock.now(),
        byId: user.id,
        byName: user.displayName,
      });
    }
  }

  /** @throws {ProblemError} `OPINIONS-UNDECIDED`, naming the first of them */
  async requireDecided(manager: EntityManager, draftId: string): Promise<void> {
    const rounds = await this.store.ofDraft(draftId, manager);
    const open = rounds.flatMap((parts) =>
      undecidedOf(parts).map((opinion) => ({
        id: opinion.id,
        place: opinion.place,
        addressee: parts.addressees.find(({ id }) => id === opinion.addresseeId),
      })),
    );
    if (open.length === 0) return;
    const shown = open.slice(0, NAMED);
    const zh = shown.map(({ addressee, place }) => `${addressee?.titleZh ?? ''}（${place?.title.zh ?? '全文'}）`);
    const en = shown.map(
      ({ addressee, place }) =>
        `${addressee?.titleEn ?? addressee?.titleZh ?? ''} (${place?.title.en ?? place?.title.zh ?? 'the whole'})`,
    );
    const isMore = open.length > NAMED;
    throw new ProblemError('OPINIONS-UNDECIDED', {
      detail: {
        zh: `还有 ${open.length} 条意见没有写明采纳情况：${zh.join('、')}${isMore ? '等' : ''}。`,
        en: `${open.length} opinion(s) have no outcome yet: ${en.join(', ')}${isMore ? ' and others' : ''}.`,
      },
      extra: { opinions: open.slice(0, 100).map(({ id }) => id) },
    });
  }

  async #named(
    manager: EntityManager,
    countyCode: string,
    document: PolicyDocument,
    wanted: readonly WantedAddressee[] | undefined,
  ): Promise<Named[]> {
    const known = departmentsOf(document, await this.store.departmentsWithAccounts(countyCode, manager));
    if (wanted === undefined) return known.length > 0 ? known : [THE_PUBLIC];
    const users = await manager.findBy(User, {
      id: In(wanted.flatMap((each) => (each.kind === 'user' ? [each.id] : []))),
      countyCode,
      disabled: false,
    });
    const named: Named[] = [];
    for (const [index, each] of wanted.entries()) {
      const found = nameOf(each, known, users);
      const isTwice = found && named.some(({ kind, ref }) => kind === found.kind && ref === found.ref);
      if (!found || isTwice) {
        throw new ProblemError('CONSULTATION-INVALID', {
          pointer: `/consultation/addressees/${index}`,
          detail: found
            ? { zh: `「${found.titleZh}」列了两次。`, en: `"${found.titleEn ?? found.titleZh}" is listed twice.` }
            : { zh: '本县没有这个单位或人员。', en: 'The county has no such department or person.' },
        });
      }
      named.push(found);
    }
    return named;
  }
}

/** The public (社会公众), who are asked where a policy names no department. */
const THE_PUBLIC: Named = { kind: 'collection', ref: '社会公众', titleZh: '社会公众', titleEn: 'The public' };

/** @throws {ProblemError} `CONSULTATION-INVALID` for a day that has passed or lies more than a year ahead */
export function requireDeadline(deadline: string, today: string, pointer: string): void {
  const latest = latestDeadline(today);
  if (deadline >= today && deadline <= latest) return;
  throw new ProblemError('CONSULTATION-INVALID', {
    pointer,
    detail: {
      zh: `期限应在 ${today} 至 ${latest} 之间。`,
      en: `The deadline must lie between ${today} and ${latest}.`,
    },
  });
}

/** The departments that the policy names, then those of the county that only have accounts. */
function departmentsOf(document: PolicyDocument, withAccounts: ReadonlySet<string>): Named[] {
  const named = document.departments.map(({ id, title }): Named => ({
    kind: 'department',
    ref: id,
    titleZh: title.zh,
    titleEn: title.en ?? null,
  }));
  const others = [...withAccounts].filter((id) => !named.some(({ ref }) => ref === id));
  return [...named, ...others.map((id): Named => ({ kind: 'department', ref: id, titleZh: id, titleEn: null }))];
}

function nameOf(wanted: WantedAddressee, departments: readonly Named[], users: readonly User[]): Named | null {
  if (wanted.kind === 'department') return departments.find(({ ref }) => ref === wanted.id) ?? null;
  if (wanted.kind === 'user') {
    const user = users.find(({ id }) => id === wanted.id);
    return user ? { kind: 'user', ref: user.id, titleZh: user.displayName, titleEn: null } : null;
  }
  const title = wanted.title.trim();
  return title === THE_PUBLIC.ref ? THE_PUBLIC : { kind: 'collection', ref: title, titleZh: title, titleEn: null };
}

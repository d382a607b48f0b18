import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { mayWrite, onlyCounty, requireRead, requireWrite } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { countyRow } from '../counties/county-row.js';
import { Database } from '../database/database.js';
import { containing, listPage, type Page } from '../listing/list-page.js';
import { ProblemError } from '../problems/problem-error.js';
import { PolicyVersion } from '../versions/version.entity.js';
import { Approval } from './approval.entity.js';
import { DocumentReader } from './document-reader.js';
import {
  type DraftHead,
  type DraftListQuery,
  type DraftRow,
  type DraftSave,
  type DraftView,
  type RevisionListQuery,
  type RevisionRow,
  type RevisionView,
} from './draft-contract.js';
import { notInThisState } from './draft-problem.js';
import { DraftRevision } from './draft-revision.entity.js';
import { DraftStore } from './draft-store.js';
import { draftRow, draftView } from './draft-view.js';
import { Draft } from './draft.entity.js';
import { allowedActions, transitionOf } from './life-cycle.js';

/** Shows drafts to those who may see them, and saves what their officers write. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly store: DraftStore,
    private readonly reader: DocumentReader,
    private readonly audit: AuditService,
  ) {}

  async list(user: SignedInUser, query: DraftListQuery): Promise<Page<DraftRow>> {
    const { state, policyId, county, q } = query.filter;
    const rows = this.database.manager
      .createQueryBuilder(Draft, 'draft')
      .innerJoinAndSelect('draft.county', 'county')
      .where('true');
    const only = onlyCounty(user);
    if (only !== null) rows.andWhere('draft.countyCode = :only', { only });
    if (state !== undefined) rows.andWhere('draft.state = :state', { state });
    if (policyId !== undefined) rows.andWhere('draft.policyId = :policyId', { policyId });
    if (county !== undefined) rows.andWhere('draft.countyCode = :county', { county });
    if (q !== undefined) {
      rows.andWhere('(draft.titleZh ILIKE :q OR draft.titleEn ILIKE :q OR draft.policyId ILIKE :q)', {
        q: containing(q),
      });
    }
    return listPage(rows, query, COLUMNS, 'draft.id', draftRow);
  }

  async get(user: SignedInUser, id: string): Promise<DraftView> {
    const draft = await this.store.get(id);
    requireRead(user, draft.countyCode);
    return this.view(user, draft);
  }

  /** Everything that the user is shown of a draft; needs the relation `county`. */
  async view(user: SignedInUser, draft: Draft): Promise<DraftView> {
    const { manager } = this.database;
    const document = await this.store.documentOf(draft);
    const findings = await this.reader.findingsOf(document, draft.contentHash, draft.countyCode);
    const approvals = await manager.find(Approval, { where: { draftId: draft.id }, order: { at: 'ASC' } });
    const editors = await this.store.editors(draft.id);
    const version = await manager.findOne(PolicyVersion, { where: { draftId: draft.id }, select: { id: true } });
    const viewer = { role: user.role, hasEdited: editors.includes(user.id) };
    return draftView(draft, {
      document,
      findings,
      approvals,
      editors,
      allowedActions: mayWrite(user, draft.countyCode) ? allowedActions(draft.state, viewer) : [],
      publishedVersionId: version?.id ?? null,
    });
  }

  /**
   * Makes a document the next revision of a draft, or changes nothing.
   *
   * @throws {ProblemError} `DRAFT-REVISION-CONFLICT` with the present revision, `DRAFT-STATE`, `DOCUMENT-INVALID`, `POLICY-ERRORS`
   */
  async save(
    user: SignedInUser,
    id: string,
    { document, baseRevision, note, occasion }: DraftSave,
  ): Promise<DraftView> {
    const draft = await this.#writable(user, id);
    if (draft.revision !== baseRevision) throw await this.#conflict(draft);
    const read = await this.reader.read(document, countyRow(draft.county));
    const saving = { note: note ?? null, occasion };
    const isSaved = await this.database.inTransaction(async (manager) => {
      if (!(await this.store.saveIfUnchanged(manager, id, baseRevision, read, user, saving))) return false;
      const revision = baseRevision + 1;
      await this.audit.append(manager, {
        actor: user,
        action: 'policy.saved',
        target: { kind: 'policy', id },
        county: draft.countyCode,
        summary: {
          zh: `${user.displayName}保存了《${read.document.title.zh}》第 ${revision} 次修订`,
          en: `${user.displayName} saved revision ${revision} of "${read.document.title.en ?? read.document.title.zh}"`,
        },
        detail: { revision, contentHash: read.contentHash, before: draft.contentHash, ...saving },
      });
      return true;
    });
    if (!isSaved) throw await this.#conflict(await this.#writable(user, id));
    return this.view(user, await this.store.get(id));
  }

  /** Where the draft stands now, without its content. */
  async head(user: SignedInUser, id: string): Promise<DraftHead> {
    const { countyCode, revision, contentHash, state, updatedAt, updatedBy, updatedByName } = await this.store.get(id);
    requireRead(user, countyCode);
    return {
      revision,
      contentHash,
      state,
      updatedAt: updatedAt.toISOString(),
      updatedBy: { id: updatedBy, displayName: updatedByName },
    };
  }

  /** A stretch of the revisions, newest first; `total` counts all of them. */
  async revisions(user: SignedInUser, id: string, { before, limit }: RevisionListQuery): Promise<Page<RevisionRow>> {
    const draft = await this.store.get(id);
    requireRead(user, draft.countyCode);
    const { manager } = this.database;
    const rows = await manager.find(DraftRevision, {
      where: { draftId: id, ...(before === undefined ? {} : { revision: LessThan(before) }) },
      order: { revision: 'DESC' },
      take: limit,
      select: {
        draftId: true,
        revision: true,
        at: true,
        actorId: true,
        actorName: true,
        note: true,
        occasion: true,
        contentHash: true,
      },
    });
    return { data: rows.map(revisionRow), total: await manager.countBy(DraftRevision, { draftId: id }) };
  }

  async revision(user: SignedInUser, id: string, revision: number): Promise<RevisionView> {
    const draft = await this.store.get(id);
    requireRead(user, draft.countyCode);
    const found = await this.store.revision(id, revision);
    return { ...revisionRow(found), document: found.document };
  }

  async #writable(user: SignedInUser, id: string): Promise<Draft> {
    const draft = await this.store.get(id);
    requireRead(user, draft.countyCode);
    requireWrite(user, draft.countyCode);
    const transition = transitionOf(draft.state, 'save');
    if (!transition) throw notInThisState(draft.state, 'save');
    if (!transition.roles.includes(user.role)) throw new ProblemError('AUTH-ROLE');
    return draft;
  }

  /** What stands there now goes along, so that whoever was late can compare and merge. */
  async #conflict(draft: Draft): Promise<ProblemError> {
    const { revision, contentHash, updatedBy, updatedByName, updatedAt } = draft;
    return new ProblemError('DRAFT-REVISION-CONFLICT', {
      detail: {
        zh: `草案已是第 ${revision} 次修订（${updatedByName}保存），您的修改没有保存。`,
        en: `The draft is at revision ${revision} (saved by ${updatedByName}); your change was not saved.`,
      },
      extra: {
        current: {
          revision,
          contentHash,
          updatedBy: { id: updatedBy, displayName: updatedByName },
          updatedAt: updatedAt.toISOString(),
          document: await this.store.documentOf(draft),
        },
      },
    });
  }
}

const COLUMNS = {
  updatedAt: 'draft.updatedAt',
  title: 'draft.titleZh',
  state: 'draft.state',
  policyId: 'draft.policyId',
  version: 'draft.versionLabel',
  county: 'draft.countyCode',
  revision: 'draft.revision',
} as const;

function revisionRow({ revision, at, actorId, actorName, note, occasion, contentHash }: DraftRevision): RevisionRow {
  return {
    id: revision,
    revision,
    at: at.toISOString(),
    by: { id: actorId, displayName: actorName },
    note,
    occasion,
    contentHash,
  };
}

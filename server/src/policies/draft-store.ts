import { openDocument, type PolicyDocument } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type AuditActor } from '../audit/audit.service.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { SavedPerson } from '../persons/saved-person.entity.js';
import { unknownResource } from '../problems/problem-error.js';
import { type ReadDocument } from './document-reader.js';
import { DraftEditor } from './draft-editor.entity.js';
import { DraftRevision } from './draft-revision.entity.js';
import { type SaveOccasion } from './draft-state.js';
import { Draft } from './draft.entity.js';

/** Where a draft comes from. */
export interface DraftOrigin {
  readonly baseVersionId: string | null;
  /** Draft that was copied: whoever edited it has edited this one. */
  readonly copiedDraftId: string | null;
}

/** What is written down about a save beside its content. */
export interface Saving {
  /** What was changed, in the editor's words. */
  readonly note: string | null;
  readonly occasion: SaveOccasion;
}

/** Reads and writes drafts and their revisions. Who may do what is decided by those who call it. */
@Injectable()
export class DraftStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The draft with its county. @throws {ProblemError} `RESOURCE-UNKNOWN` */
  async get(id: string): Promise<Draft> {
    const draft = await this.database.manager.findOne(Draft, { where: { id }, relations: { county: true } });
    if (!draft) throw unknownDraft(id);
    return draft;
  }

  /** The draft, locked until the end of the transaction. @throws {ProblemError} `RESOURCE-UNKNOWN` */
  async lock(manager: EntityManager, id: string): Promise<Draft> {
    const draft = await manager.findOne(Draft, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!draft) throw unknownDraft(id);
    return draft;
  }

  async documentOf(draft: Pick<Draft, 'id' | 'revision'>): Promise<PolicyDocument> {
    return opened(await this.storedDocumentOf(draft));
  }

  /** The document as it was saved, whatever its format: what the draft's content hash was taken of. */
  async storedDocumentOf({ id, revision }: Pick<Draft, 'id' | 'revision'>): Promise<unknown> {
    return (await this.#stored(id, revision)).document;
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN` */
  async revision(draftId: string, revision: number): Promise<DraftRevision> {
    const found = await this.#stored(draftId, revision);
    return { ...found, document: opened(found.document) };
  }

  async #stored(draftId: string, revision: number): Promise<DraftRevision> {
    const found = await this.database.manager.findOneBy(DraftRevision, { draftId, revision });
    if (!found) throw unknownResource({ zh: '修订', en: 'revision' }, String(revision));
    return found;
  }

  /** Everybody who edited a revision of the draft, or of the draft that it was copied from. */
  async editors(draftId: string): Promise<string[]> {
    const editors = await this.database.manager.find(DraftEditor, { where: { draftId }, order: { userId: 'ASC' } });
    return editors.map(({ userId }) => userId);
  }

  /** The persons whom officers of the county try this policy on. */
  async savedPersons({ countyCode, policyId }: Pick<Draft, 'countyCode' | 'policyId'>): Promise<SavedPerson[]> {
    return this.database.manager.find(SavedPerson, { where: { countyCode, policyId }, order: { name: 'ASC' } });
  }

  /** Writes a new draft with its first revision. */
  async insert(
    manager: EntityManager,
    countyCode: string,
    read: ReadDocument,
    actor: AuditActor,
    origin: DraftOrigin,
    note: string | null,
  ): Promise<Draft> {
    const now = this.clock.now();
    const draft = manager.create(Draft, {
      ...columnsOf(read),
      countyCode,
      state: 'draft',
      revision: 1,
      submission: 0,
      baseVersionId: origin.baseVersionId,
      createdAt: now,
      updatedAt: now,
      updatedBy: actor.id,
      updatedByName: actor.displayName,
    });
    await manager.insert(Draft, draft);
    await this.#insertRevision(manager, draft.id, 1, read, actor, now, { note, occasion: 'manual' });
    if (origin.copiedDraftId !== null) {
      await manager.query(
        `INSERT INTO policy_editor (draft_id, user_id) SELECT $1, user_id FROM policy_editor WHERE draft_id = $2
         ON CONFLICT DO NOTHING`,
        [draft.id, origin.copiedDraftId],
      );
    }
    return draft;
  }

  /**
   * Makes `read` the next revision if the draft still is a draft at `baseRevision`: one statement decides, so of two editors who
   * began at the same revision only one can succeed. False: nothing was changed.
   */
  async saveIfUnchanged(
    manager: EntityManager,
    id: string,
    baseRevision: number,
    read: ReadDocument,
    actor: AuditActor,
    saving: Saving,
  ): Promise<boolean> {
    const now = this.clock.now();
    const revision = baseRevision + 1;
    const { affected } = await manager.update(
      Draft,
      { id, revision: baseRevision, state: 'draft' },
      { ...columnsOf(read), revision, updatedAt: now, updatedBy: actor.id, updatedByName: actor.displayName },
    );
    if (affected !== 1) return false;
    await this.#insertRevision(manager, id, revision, read, actor, now, saving);
    return true;
  }

  async #insertRevision(
    manager: EntityManager,
    draftId: string,
    revision: number,
    { document, contentHash }: ReadDocument,
    { id: actorId, displayName: actorName }: AuditActor,
    at: Date,
    { note, occasion }: Saving,
  ): Promise<void> {
    // Not by `insert`: TypeORM's type of a partial entity is endless for a document.
    await manager.query(
      `INSERT INTO policy_revision (draft_id, revision, at, actor_id, actor_name, note, occasion, content_hash, document)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [draftId, revision, at, actorId, actorName, note, occasion, contentHash, JSON.stringify(document)],
    );
    if (actorId !== null) {
      await manager.query('INSERT INTO policy_editor (draft_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        draftId,
        actorId,
      ]);
    }
  }
}

/** A saved document in today's format. It was read when it was saved, so only its format can have aged. */
function opened(stored: unknown): PolicyDocument {
  const { value, refusal } = openDocument(stored);
  if (refusal) throw new Error(`A stored draft cannot be opened: ${refusal.message.en}`);
  return value as PolicyDocument;
}

function unknownDraft(id: string): Error {
  return unknownResource({ zh: '草案', en: 'draft' }, id);
}

function columnsOf({ document, contentHash, findings }: ReadDocument) {
  return {
    policyId: document.id,
    versionLabel: document.version,
    titleZh: document.title.zh,
    titleEn: document.title.en ?? null,
    contentHash,
    pendingCount: findings.filter(({ code }) => code === 'PENDING').length,
    errorCount: findings.filter(({ severity }) => severity === 'error').length,
  };
}

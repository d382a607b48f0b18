import { type PolicyCase, type PolicyDocument } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { mayRead } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { type CountyRow } from '../counties/county-row.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../problems/problem-error.js';
import { VersionStore } from '../versions/version-store.js';
import { VersionsService } from '../versions/versions.service.js';
import { CaseStore } from './case-store.js';
import { DocumentReader } from './document-reader.js';
import { type NewDraft } from './draft-contract.js';
import { type DraftOrigin, DraftStore } from './draft-store.js';
import { Draft } from './draft.entity.js';

/** Who begins a draft; `id` null is the system itself. */
export interface DraftAuthor {
  readonly id: string | null;
  readonly displayName: string;
}

/** What a new draft begins with. */
interface Beginning {
  readonly document: unknown;
  readonly origin: DraftOrigin;
  readonly note: string | null;
  /** Test cases that it brings. */
  readonly cases?: readonly PolicyCase[];
}

/** Begins drafts: of a document, or as a copy of a draft or version. */
@Injectable()
export class DraftCreationService {
  constructor(
    private readonly database: Database,
    private readonly store: DraftStore,
    private readonly cases: CaseStore,
    private readonly reader: DocumentReader,
    private readonly versions: VersionsService,
    private readonly versionStore: VersionStore,
    private readonly audit: AuditService,
  ) {}

  /**
   * A new draft of the user's own county.
   *
   * @throws {ProblemError} `REQUEST-INVALID`, `COPY-NOT-POSSIBLE`, `DOCUMENT-INVALID`, `POLICY-ERRORS`
   */
  async create(user: SignedInUser, wanted: NewDraft): Promise<Draft> {
    return this.createFor(user, user.county, await this.#beginning(user, wanted));
  }

  /** A new draft of a county, whoever begins it. @throws {ProblemError} `DOCUMENT-INVALID`, `POLICY-ERRORS` */
  async createFor(
    author: DraftAuthor,
    county: CountyRow,
    { document, origin, note, cases = [] }: Beginning,
  ): Promise<Draft> {
    const read = await this.reader.read(document, county);
    const draft = await this.database.inTransaction(async (manager) => {
      const inserted = await this.store.insert(manager, county.code, read, author, origin, note);
      await this.cases.insert(manager, inserted.id, cases, author);
      await this.audit.append(manager, {
        actor: author,
        action: 'policy.created',
        target: { kind: 'policy', id: inserted.id },
        county: county.code,
        summary: {
          zh: `${author.displayName}新建了草案《${read.document.title.zh}》`,
          en: `${author.displayName} began the draft "${read.document.title.en ?? read.document.title.zh}"`,
        },
        detail: { policyId: read.document.id, contentHash: read.contentHash, ...origin },
      });
      return inserted;
    });
    return this.store.get(draft.id);
  }

  async #beginning(user: SignedInUser, wanted: NewDraft): Promise<Beginning> {
    const { copyOf, document, baseVersionId, title, note = null } = wanted;
    if ((copyOf === undefined) === (document === undefined)) {
      throw new ProblemError('REQUEST-INVALID', {
        detail: {
          zh: '请给出 document 或 copyOf，二者只能有其一。',
          en: 'Give either a document or copyOf, and not both.',
        },
        pointer: copyOf === undefined ? '/document' : '/copyOf',
      });
    }
    if (copyOf === undefined) {
      if (baseVersionId !== undefined)
        await this.#requireReadable(this.versions.get(user, baseVersionId), '/baseVersionId');
      return { document, origin: { baseVersionId: baseVersionId ?? null, copiedDraftId: null }, note };
    }
    const { kind, id } = copyOf;
    if (kind === 'version') {
      await this.#requireReadable(this.versions.get(user, id), '/copyOf/id');
      const { document: source, version } = await this.versionStore.load(id);
      const isOwn = version.countyCode === user.county.code;
      const origin = { baseVersionId: isOwn ? id : (baseVersionId ?? null), copiedDraftId: null };
      const cases = await this.versions.casesOf(id);
      return { document: copied(source, user.county, title), origin, note, cases };
    }
    const draft = await this.#requireReadable(this.store.get(id), '/copyOf/id');
    if (!mayRead(user, draft.countyCode)) throw new ProblemError('COPY-NOT-POSSIBLE', { pointer: '/copyOf/id' });
    const source = await this.store.documentOf(draft);
    const origin = { baseVersionId: draft.baseVersionId, copiedDraftId: id };
    const cases = (await this.cases.ofDraft(id)).map(({ content }) => content);
    return { document: copied(source, user.county, title), origin, note, cases };
  }

  /** A source that is not there, or not theirs to see, is one and the same to whoever copies. */
  async #requireReadable<T>(found: Promise<T>, pointer: string): Promise<T> {
    try {
      return await found;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      throw new ProblemError('COPY-NOT-POSSIBLE', { pointer });
    }
  }
}

function copied(source: PolicyDocument, county: CountyRow, title: string | undefined): PolicyDocument {
  const { code, level, practice } = county;
  const jurisdiction =
    source.jurisdiction.code === code ? source.jurisdiction : { code, title: county.title, level, practice };
  return { ...source, jurisdiction, title: title === undefined ? source.title : { zh: title } };
}

import {
  type Annex,
  annexOf,
  compareAnnex,
  inLanguage,
  libraryOf,
  type PolicyDocument,
  type PolicyLibrary,
  readPolicyRules,
  resolvePolicy,
} from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { requireRead } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { DocumentReader } from '../policies/document-reader.js';
import { DraftStore } from '../policies/draft-store.js';
import { ProblemError } from '../problems/problem-error.js';
import { VersionStore } from '../versions/version-store.js';
import { VersionsService } from '../versions/versions.service.js';
import { type AnnexQuery } from './annex-contract.js';
import { manifestText, type WordState } from './manifest-text.js';
import { writeWord } from './word/write-word.js';

/** A Word file to be sent. */
export interface WordFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Policies as the annexes of regulations. */
@Injectable()
export class AnnexesService {
  constructor(
    private readonly drafts: DraftStore,
    private readonly reader: DocumentReader,
    private readonly versions: VersionsService,
    private readonly versionStore: VersionStore,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `ANNEX-UNREADABLE` */
  async ofDraft(user: SignedInUser, id: string, query: AnnexQuery): Promise<WordFile> {
    const draft = await this.drafts.get(id);
    requireRead(user, draft.countyCode);
    const document = await this.drafts.documentOf(draft);
    const annex = annexFor(document, await this.reader.libraryFor(document, draft.countyCode));
    const base =
      query.old === 'true' && draft.baseVersionId !== null ? await this.#published(draft.baseVersionId) : null;
    const state: WordState = {
      kind: 'draft',
      label: `r${draft.revision}`,
      contentHash: draft.contentHash,
      at: draft.updatedAt,
    };
    return written(base ? compareAnnex(annex, base) : annex, document, state, query);
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `VERSION-INTEGRITY`, `ANNEX-UNREADABLE` */
  async ofVersion(user: SignedInUser, id: string, query: AnnexQuery): Promise<WordFile> {
    const { contentHash, publishedAt, number } = await this.versions.get(user, id);
    const { document } = await this.versionStore.load(id);
    const state: WordState = { kind: 'version', label: `v${number}`, contentHash, at: publishedAt };
    return written(await this.#published(id), document, state, query);
  }

  async #published(id: string): Promise<Annex> {
    const { document, included } = await this.versionStore.load(id);
    return annexFor(document, libraryOf([...included.values()]));
  }
}

function annexFor(document: PolicyDocument, library: PolicyLibrary): Annex {
  const { value, findings } = resolvePolicy(document, library);
  if (!value) throw new ProblemError('ANNEX-UNREADABLE', { findings });
  return annexOf(value, readPolicyRules(value));
}

function written(annex: Annex, document: PolicyDocument, state: WordState, { language, notes }: AnnexQuery): WordFile {
  const title = inLanguage(document.title, language);
  const manifest = manifestText(state, document.jurisdiction.practice, language);
  const content = writeWord({ annex, title, manifest, at: state.at }, { language, notes: notes === 'true' });
  return { name: `${document.id}-${state.label}.docx`, content };
}

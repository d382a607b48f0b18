import {
  importIntoLater,
  importWorksheet,
  libraryOf,
  type Mark,
  type PolicyDocument,
  policyFromWorksheet,
  policyHash,
  POLICY_FORMAT,
  type SheetTable,
  type Worksheet,
  worksheetOf,
} from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireRead, requireWrite } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { type CountyRow } from '../counties/county-row.js';
import { DocumentReader } from '../policies/document-reader.js';
import { DraftCreationService } from '../policies/draft-creation.service.js';
import { type Draft } from '../policies/draft.entity.js';
import { DraftStore } from '../policies/draft-store.js';
import { DraftsService } from '../policies/drafts.service.js';
import { ImportRefused } from '../populations/import/import-refused.js';
import { receiveUpload } from '../populations/import/receive-upload.js';
import { ProblemError } from '../problems/problem-error.js';
import { VersionStore } from '../versions/version-store.js';
import { VersionsService } from '../versions/versions.service.js';
import { readWorkbook } from './read-workbook.js';
import { originNotes } from './workbook-origin.js';
import { type NewWorksheetDraft, type WorksheetDraft, type WorksheetPreview } from './worksheet-contract.js';
import { WORKSHEET_BYTES } from './worksheet-limits.js';
import { writeWorkbook } from './write-workbook.js';

/** A workbook to be sent. */
export interface WorkbookFile {
  readonly name: string;
  readonly content: Buffer;
}

const ONE_SHEET_ONLY = {
  zh: '只保留指标表，删去图片和其他工作表。',
  en: 'Keep the table of indicators only, without pictures and other sheets.',
};

const OPEN_DATE: Mark = {
  at: '/effective/from',
  kind: 'pending',
  note: { zh: '施行日期待定', en: 'The day on which it comes into force is open' },
};

/** Policies as tables of indicators, and tables as policies. */
@Injectable()
export class WorksheetsService {
  constructor(
    private readonly drafts: DraftStore,
    private readonly views: DraftsService,
    private readonly creation: DraftCreationService,
    private readonly reader: DocumentReader,
    private readonly versions: VersionsService,
    private readonly versionStore: VersionStore,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async ofDraft(user: SignedInUser, id: string): Promise<WorkbookFile> {
    const draft = await this.drafts.get(id);
    requireRead(user, draft.countyCode);
    const document = await this.drafts.documentOf(draft);
    const sheet = worksheetOf(document, await this.reader.libraryFor(document, draft.countyCode));
    return written(sheet, document, `r${draft.revision}`, draft.contentHash);
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `VERSION-INTEGRITY` */
  async ofVersion(user: SignedInUser, id: string): Promise<WorkbookFile> {
    const { contentHash } = await this.versions.get(user, id);
    const { document, included } = await this.versionStore.load(id);
    return written(worksheetOf(document, libraryOf([...included.values()])), document, document.version, contentHash);
  }

  /**
   * The table in an uploaded file.
   *
   * @throws {ProblemError} `WORKSHEET-REFUSED`, `BODY-TOO-LARGE`, `BODY-INCOMPLETE`, `BODY-MISSING`
   */
  async table(request: Request): Promise<SheetTable> {
    const folder = await mkdtemp(join(tmpdir(), 'jifen-worksheet-'));
    try {
      const path = join(folder, 'upload');
      await receiveUpload(request, path, WORKSHEET_BYTES, ONE_SHEET_ONLY);
      return await readWorkbook(path);
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      const { finding } = error;
      throw new ProblemError('WORKSHEET-REFUSED', {
        detail: finding.message,
        remedy: finding.remedy,
        findings: [finding],
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** What a table would change of a draft of the user's own county. Nothing is saved. */
  async preview(
    user: SignedInUser,
    id: string,
    request: Request,
    absent: 'remove' | 'keep',
  ): Promise<WorksheetPreview> {
    const draft = await this.drafts.get(id);
    requireRead(user, draft.countyCode);
    requireWrite(user, draft.countyCode);
    const table = await this.table(request);
    const document = await this.drafts.documentOf(draft);
    const library = await this.reader.libraryFor(document, draft.countyCode);
    const exported = await this.#exported(draft, table);
    const { edits, findings } = exported
      ? importIntoLater(exported.document, document, library, table, { absent })
      : importWorksheet(document, library, table, { absent });
    const revision = exported?.revision ?? draft.revision;
    return { revision, table: unlocked(table), edits: [...edits], findings: [...findings] };
  }

  /** The revision of the draft of which the table was exported; null where it is of something else, or does not say. */
  async #exported({ id, revision }: Draft, { origin }: SheetTable): Promise<Exported | null> {
    if (!origin || origin.revision === null || origin.revision > revision) return null;
    const document = await this.drafts.documentOf({ id, revision: origin.revision });
    return policyHash(document) === origin.contentHash ? { revision: origin.revision, document } : null;
  }

  /**
   * Begins a draft out of a table. What is not understood is pending in it, and told.
   *
   * @throws {ProblemError} `WORKSHEET-ERRORS`, `COPY-NOT-POSSIBLE`, `DOCUMENT-INVALID`, `POLICY-ERRORS`
   */
  async create(user: SignedInUser, wanted: NewWorksheetDraft): Promise<WorksheetDraft> {
    const { county } = user;
    const source = wanted.basis ? await this.#basis(user, wanted.basis) : emptyPolicy(county);
    const { code, level, practice } = county;
    const basis: PolicyDocument = {
      ...source,
      id: wanted.policyId ?? `${code}-policy`,
      version: '1',
      title: { zh: wanted.title },
      jurisdiction: { code, title: county.title, level, practice },
      effective: { from: null },
      marks: [...source.marks.filter(({ at }) => !at.startsWith('/effective')), OPEN_DATE],
    };
    const library = await this.reader.libraryFor(basis, code);
    const { document, findings } = policyFromWorksheet(basis, library, wanted.table);
    if (!document) throw new ProblemError('WORKSHEET-ERRORS', { findings });
    const draft = await this.creation.createFor(user, county, {
      document,
      origin: { baseVersionId: null, copiedDraftId: null },
      note: `由表格「${wanted.table.name}」新建`,
    });
    return { draft: await this.views.view(user, draft), findings: [...findings] };
  }

  async #basis(user: SignedInUser, { kind, id }: NonNullable<NewWorksheetDraft['basis']>): Promise<PolicyDocument> {
    try {
      if (kind === 'version') {
        await this.versions.get(user, id);
        return (await this.versionStore.load(id)).document;
      }
      const draft = await this.drafts.get(id);
      requireRead(user, draft.countyCode);
      return await this.drafts.documentOf(draft);
    } catch (error) {
      // A source that is not there, or not theirs to see, is one and the same to whoever asks.
      if (!(error instanceof ProblemError)) throw error;
      throw new ProblemError('COPY-NOT-POSSIBLE', { pointer: '/basis/id' });
    }
  }
}

interface Exported {
  readonly revision: number;
  readonly document: PolicyDocument;
}

async function written(
  sheet: Worksheet,
  document: PolicyDocument,
  state: string,
  contentHash: string,
): Promise<WorkbookFile> {
  const content = await writeWorkbook(sheet, {
    title: document.title.zh,
    notes: [['政策 Policy', `${document.id} ${document.version}`], ...originNotes(state, contentHash)],
  });
  return { name: `${document.id}-${state.replaceAll(/[^A-Za-z0-9.-]/g, '')}.xlsx`, content };
}

function unlocked({ name, rows, formulas, merged, origin }: SheetTable): WorksheetPreview['table'] {
  const table = { name, rows: rows.map((cells) => [...cells]), formulas: [...formulas], merged: [...merged] };
  return origin ? { ...table, origin } : table;
}

/** What a county begins with that has nothing to begin with. */
function emptyPolicy({ code, title, level, practice }: CountyRow): PolicyDocument {
  return {
    format: POLICY_FORMAT,
    id: `${code}-policy`,
    version: '1',
    title,
    jurisdiction: { code, title, level, practice },
    documents: [],
    effective: { from: null },
    departments: [],
    facts: [],
    score: {
      kind: 'group',
      id: 'total',
      title: { zh: '总积分', en: 'Total points' },
      effect: 'add',
      citations: [],
      readings: [],
      marks: [],
      role: 'total',
      combine: 'sum',
      children: [],
    },
    vetoes: [],
    standing: [],
    scenes: [],
    readings: [],
    notes: [],
    history: [],
    marks: [],
  };
}

import { type CompiledPolicy, contentHash, type Fact, type Scene } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { onlyCounty } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Database } from '../database/database.js';
import { type Title, titleView } from '../documents/document-view.js';
import { type Page } from '../listing/list-page.js';
import { DocumentReader } from '../policies/document-reader.js';
import { DraftStore } from '../policies/draft-store.js';
import { Draft } from '../policies/draft.entity.js';
import { VersionStore } from '../versions/version-store.js';
import { PolicyVersion } from '../versions/version.entity.js';
import { type FactListQuery, type FactRow } from './fact-contract.js';
import { factUses } from './fact-uses.js';

/** A policy whose dictionary is part of the user's. */
interface Source extends Pick<FactRow['usedBy'][number], 'kind' | 'id' | 'policyId' | 'version' | 'title'> {
  readonly policy: CompiledPolicy;
}

/** What policies declare together. */
export interface Declared {
  readonly facts: readonly Fact[];
  readonly scenes: readonly Scene[];
  /** How many policies there were. */
  readonly policies: number;
}

/** The fact dictionary: what all policies that a user sees declare, and who uses it. */
@Injectable()
export class FactsService {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftStore,
    private readonly reader: DocumentReader,
    private readonly versions: VersionStore,
  ) {}

  async list(user: SignedInUser, { page, perPage, sort, order, filter }: FactListQuery): Promise<Page<FactRow>> {
    const rows = new Map<string, { row: FactRow; typeHash: string }>();
    for await (const source of this.#sources(user)) {
      if (filter.policyId !== undefined && source.policyId !== filter.policyId) continue;
      addSource(rows, source);
    }
    const wanted = [...rows.values()]
      .map(({ row }) => row)
      .filter((row) => filter.id?.includes(row.id) ?? true)
      .filter((row) => filter.q === undefined || contains(row, filter.q));
    const text = (row: FactRow): string => (sort === 'label' ? row.label.zh : row.id);
    wanted.sort((a, b) => (order === 'ASC' ? 1 : -1) * (text(a) < text(b) ? -1 : 1));
    return { data: wanted.slice((page - 1) * perPage, page * perPage), total: wanted.length };
  }

  /** The facts and scenes of a user's policies, each as the first policy that has it declares it; of one draft or version where it is named. */
  async declared(user: SignedInUser, only?: string): Promise<Declared> {
    const facts = new Map<string, Fact>();
    const scenes = new Map<string, Scene>();
    let policies = 0;
    for await (const { id, policy } of this.#sources(user)) {
      if (only !== undefined && id !== only) continue;
      policies += 1;
      const { document } = policy.resolved;
      for (const fact of document.facts) if (!facts.has(fact.id)) facts.set(fact.id, fact);
      for (const scene of document.scenes) if (!scenes.has(scene.id)) scenes.set(scene.id, scene);
    }
    return { facts: [...facts.values()], scenes: [...scenes.values()], policies };
  }

  /** Open drafts of the user's place, newest first, then what is published there and by the province. */
  async *#sources(user: SignedInUser): AsyncGenerator<Source> {
    const only = onlyCounty(user);
    const { manager } = this.database;
    const drafts = await manager.find(Draft, {
      where: { state: Not('published'), ...(only === null ? {} : { countyCode: only }) },
      order: { updatedAt: 'DESC', id: 'ASC' },
    });
    for (const draft of drafts) {
      const { id, countyCode, contentHash: hash, policyId, versionLabel: version, titleZh, titleEn } = draft;
      const policy = await this.reader.compiled(hash, countyCode, () => this.drafts.documentOf(draft));
      yield { kind: 'draft', id, policyId, version, title: titleView(titleZh, titleEn), policy };
    }
    const province = await manager.query<{ code: string }[]>(`SELECT code FROM county WHERE level = 'province'`);
    const places = [...province.map(({ code }) => code), user.county.code];
    const versions = await manager.find(PolicyVersion, {
      where: only === null ? {} : { countyCode: In(places) },
      order: { publishedAt: 'DESC', id: 'ASC' },
    });
    for (const { id, policyId, versionLabel: version } of versions) {
      const { document, policy } = await this.versions.load(id);
      yield { kind: 'version', id, policyId, version, title: document.title, policy };
    }
  }
}

function addSource(rows: Map<string, { row: FactRow; typeHash: string }>, source: Source): void {
  const { policy, ...use } = source;
  const uses = factUses(policy);
  const { facts, departments } = policy.resolved.document;
  for (const fact of facts) {
    const typeHash = contentHash(fact.type);
    const known = rows.get(fact.id) ?? {
      row: factRow(fact, departments.find(({ id }) => id === fact.department)?.title ?? null),
      typeHash,
    };
    rows.set(fact.id, known);
    known.row.usedBy.push({ ...use, nodes: uses.get(fact.id) ?? [], differs: known.typeHash !== typeHash });
  }
}

function factRow(fact: Fact, department: Title | null): FactRow {
  return {
    id: fact.id,
    label: fact.label,
    type: fact.type,
    unit: fact.unit ?? null,
    description: fact.description ?? null,
    department,
    database: fact.acquisition?.database ?? null,
    acquisition: fact.acquisition?.mode ?? null,
    personal: fact.personal,
    usedBy: [],
  };
}

function contains({ id, label }: FactRow, q: string): boolean {
  const wanted = q.toLowerCase();
  return [id, label.zh, label.en ?? ''].some((text) => text.toLowerCase().includes(wanted));
}

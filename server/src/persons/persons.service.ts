import { type CompiledPolicy, encodePerson, type Finding, under } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type AuditActor, AuditService } from '../audit/audit.service.js';
import { onlyCounty, requireRead, requireWrite } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { brokenConstraint } from '../database/sql-state.js';
import { listPage, type Page } from '../listing/list-page.js';
import { DocumentReader } from '../policies/document-reader.js';
import { DraftStore } from '../policies/draft-store.js';
import { Draft } from '../policies/draft.entity.js';
import { ProblemError, unknownResource } from '../problems/problem-error.js';
import { VersionStore } from '../versions/version-store.js';
import { PolicyVersion } from '../versions/version.entity.js';
import {
  type PersonInput,
  type PersonListQuery,
  type PersonRenaming,
  type PersonView,
  type RenamedPersons,
} from './person-contract.js';
import { SavedPerson } from './saved-person.entity.js';

/** Keeps the persons whom officers try their policies on. */
@Injectable()
export class PersonsService {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftStore,
    private readonly reader: DocumentReader,
    private readonly versions: VersionStore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(user: SignedInUser, query: PersonListQuery): Promise<Page<PersonView>> {
    const { policyId, county } = query.filter;
    const rows = this.database.manager.createQueryBuilder(SavedPerson, 'person').where('true');
    const only = onlyCounty(user);
    if (only !== null) rows.andWhere('person.countyCode = :only', { only });
    if (policyId !== undefined) rows.andWhere('person.policyId = :policyId', { policyId });
    if (county !== undefined) rows.andWhere('person.countyCode = :county', { county });
    return listPage(rows, query, COLUMNS, 'person.id', personView);
  }

  async get(user: SignedInUser, id: string): Promise<PersonView> {
    return personView(await this.#readable(user, id));
  }

  /** @throws {ProblemError} `POLICY-UNKNOWN`, `PERSON-INVALID`, `PERSON-NAME-TAKEN` */
  async create(user: SignedInUser, wanted: PersonInput): Promise<PersonView> {
    return this.createFor(user, user.county.code, wanted);
  }

  /** A new person of a county, whoever saves them. */
  async createFor(actor: AuditActor, countyCode: string, wanted: PersonInput): Promise<PersonView> {
    await this.#requireFitting(countyCode, wanted);
    return this.#write(actor, 'person.created', async (manager) => {
      const now = this.clock.now();
      return manager.save(SavedPerson, { ...columnsOf(wanted, actor, now), countyCode, createdAt: now });
    });
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `POLICY-UNKNOWN`, `PERSON-INVALID`, `PERSON-NAME-TAKEN` */
  async change(user: SignedInUser, id: string, wanted: PersonInput): Promise<PersonView> {
    const before = await this.#readable(user, id);
    requireWrite(user, before.countyCode);
    await this.#requireFitting(before.countyCode, wanted);
    return this.#write(user, 'person.changed', async (manager) => {
      const changed = { ...before, ...columnsOf(wanted, user, this.clock.now()) };
      return manager.save(SavedPerson, changed);
    });
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN` */
  async remove(user: SignedInUser, id: string): Promise<void> {
    const before = await this.#readable(user, id);
    requireWrite(user, before.countyCode);
    await this.#write(user, 'person.deleted', async (manager) => {
      await manager.delete(SavedPerson, { id });
      return before;
    });
  }

  /**
   * Has every saved person of a draft's policy hold under the id `to` what they hold under `from`; all of them or none. Whoever holds
   * something under both is left alone: those are two things. Nothing to do is no error: it may have been done already.
   *
   * @throws {ProblemError} `RESOURCE-UNKNOWN`, `PERSON-INVALID` where the draft does not take the value under the new id
   */
  async rename(user: SignedInUser, { draftId, from, to }: PersonRenaming): Promise<RenamedPersons> {
    const draft = await this.drafts.get(draftId);
    requireRead(user, draft.countyCode);
    requireWrite(user, draft.countyCode);
    const load = () => this.drafts.documentOf(draft);
    const { facts: table } = await this.reader.compiled(draft.contentHash, draft.countyCode, load);
    const { countyCode, policyId } = draft;
    const names = await this.database.inTransaction(async (manager) => {
      const where = { countyCode, policyId };
      const saved = await manager.find(SavedPerson, { where, order: { name: 'ASC' }, lock: PESSIMISTIC });
      const behind = saved.filter(({ facts }) => Object.hasOwn(facts, from) && !Object.hasOwn(facts, to));
      for (const person of behind) {
        const { facts, asOf } = person;
        const renamed = Object.fromEntries(
          Object.entries(facts).map(([key, value]) => [key === from ? to : key, value]),
        );
        const findings = encodePerson(table, renamed, asOf).findings.filter(({ pointer }) =>
          pointer.startsWith(`/${to}`),
        );
        if (findings.length > 0) throw new ProblemError('PERSON-INVALID', { findings: under('/facts', findings) });
        const by = { updatedAt: this.clock.now(), updatedBy: user.id, updatedByName: user.displayName };
        await manager.save(SavedPerson, { ...person, facts: renamed, ...by });
      }
      if (behind.length > 0) await this.#auditRenaming(manager, user, draft, { from, to, names: behind.map(nameOf) });
      return behind.map(nameOf);
    });
    return { persons: names };
  }

  async #auditRenaming(
    manager: EntityManager,
    user: SignedInUser,
    { id, countyCode, policyId }: Draft,
    { from, to, names }: { readonly from: string; readonly to: string; readonly names: readonly string[] },
  ): Promise<void> {
    await this.audit.append(manager, {
      actor: user,
      action: 'person.renamed',
      target: { kind: 'policy', id },
      county: countyCode,
      summary: {
        zh: `${user.displayName}让 ${names.length} 名保存的人员（${policyId}）随草案把「${from}」改称「${to}」`,
        en: `${user.displayName} had ${names.length} saved persons (${policyId}) follow the draft from "${from}" to "${to}"`,
      },
      detail: { policyId, from, to, names },
    });
  }

  async #readable(user: SignedInUser, id: string): Promise<SavedPerson> {
    const person = await this.database.manager.findOneBy(SavedPerson, { id });
    if (!person) throw unknownResource({ zh: '保存的人员', en: 'saved person' }, id);
    requireRead(user, person.countyCode);
    return person;
  }

  /** A person fits if one of the policy's drafts or versions can score them; the newest one says what is wrong. */
  async #requireFitting(countyCode: string, { policyId, facts, asOf }: PersonInput): Promise<void> {
    let first: readonly Finding[] | undefined;
    for await (const policy of this.#policies(countyCode, policyId)) {
      const { findings } = encodePerson(policy.facts, facts, asOf);
      if (findings.length === 0) return;
      first ??= findings;
    }
    if (!first) throw new ProblemError('POLICY-UNKNOWN', { pointer: '/policyId' });
    throw new ProblemError('PERSON-INVALID', { findings: under('/facts', first) });
  }

  async *#policies(countyCode: string, policyId: string): AsyncGenerator<CompiledPolicy> {
    const { manager } = this.database;
    const drafts = await manager.find(Draft, {
      where: { countyCode, policyId },
      order: { updatedAt: 'DESC' },
      take: MOST_DRAFTS,
    });
    for (const draft of drafts)
      yield this.reader.compiled(draft.contentHash, countyCode, () => this.drafts.documentOf(draft));
    const versions = await manager.find(PolicyVersion, { where: { countyCode, policyId }, order: { number: 'DESC' } });
    for (const { id } of versions) yield (await this.versions.load(id)).policy;
  }

  async #write(
    actor: AuditActor,
    action: string,
    work: (manager: EntityManager) => Promise<SavedPerson>,
  ): Promise<PersonView> {
    try {
      return await this.database.inTransaction(async (manager) => {
        const person = await work(manager);
        const verb = VERBS[action] ?? { zh: '', en: '' };
        await this.audit.append(manager, {
          actor,
          action,
          target: { kind: 'person', id: person.id },
          county: person.countyCode,
          summary: {
            zh: `${actor.displayName}${verb.zh}人员「${person.name}」（${person.policyId}）`,
            en: `${actor.displayName} ${verb.en} the person "${person.name}" (${person.policyId})`,
          },
          detail: { policyId: person.policyId, expectedTotal: person.expectedTotal },
        });
        return personView(person);
      });
    } catch (error) {
      if (brokenConstraint(error) === 'saved_person_name_unique') {
        throw new ProblemError('PERSON-NAME-TAKEN', { pointer: '/name' });
      }
      throw error;
    }
  }
}

const PESSIMISTIC = { mode: 'pessimistic_write' } as const;

function nameOf({ name }: SavedPerson): string {
  return name;
}

/** Drafts of one policy that are tried for a dictionary that fits. */
const MOST_DRAFTS = 20;

const VERBS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'person.created': { zh: '保存了', en: 'saved' },
  'person.changed': { zh: '修改了', en: 'changed' },
  'person.deleted': { zh: '删除了', en: 'deleted' },
};

const COLUMNS = { name: 'person.name', updatedAt: 'person.updatedAt', policyId: 'person.policyId' } as const;

function columnsOf(wanted: PersonInput, actor: AuditActor, now: Date) {
  return {
    policyId: wanted.policyId,
    name: wanted.name,
    note: wanted.note ?? null,
    asOf: wanted.asOf,
    facts: wanted.facts,
    expectedTotal: wanted.expectedTotalHundredths ?? null,
    updatedAt: now,
    updatedBy: actor.id,
    updatedByName: actor.displayName,
  };
}

function personView(person: SavedPerson): PersonView {
  return {
    id: person.id,
    county: person.countyCode,
    policyId: person.policyId,
    name: person.name,
    note: person.note,
    facts: person.facts,
    asOf: person.asOf,
    expectedTotalHundredths: person.expectedTotal,
    updatedAt: person.updatedAt.toISOString(),
    updatedBy: { id: person.updatedBy, displayName: person.updatedByName },
  };
}

import { type PolicyCase } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type AuditActor } from '../audit/audit.service.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { unknownResource } from '../problems/problem-error.js';
import { DraftCase } from './draft-case.entity.js';

/** Reads and writes the test cases of drafts. Who may do what is decided by those who call it. */
@Injectable()
export class CaseStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The cases of a draft, in the order in which they were added. */
  async ofDraft(draftId: string, manager: EntityManager = this.database.manager): Promise<DraftCase[]> {
    return manager.find(DraftCase, { where: { draftId }, order: { position: 'ASC' } });
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN` */
  async get(draftId: string, caseId: string): Promise<DraftCase> {
    const found = await this.database.manager.findOneBy(DraftCase, { draftId, caseId });
    if (!found) throw unknownResource({ zh: '用例', en: 'case' }, caseId);
    return found;
  }

  /** Adds cases behind those that the draft has. */
  async insert(
    manager: EntityManager,
    draftId: string,
    cases: readonly PolicyCase[],
    { id, displayName }: AuditActor,
  ): Promise<void> {
    // Not by `insert`: TypeORM's type of a partial entity is endless for facts.
    for (const policyCase of cases) {
      await manager.query(
        `INSERT INTO policy_case (draft_id, case_id, content, updated_at, updated_by, updated_by_name)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [draftId, policyCase.id, JSON.stringify(policyCase), this.clock.now(), id, displayName],
      );
    }
  }

  /** Writes another case in the place of one; its id may change. */
  async replace(
    manager: EntityManager,
    draftId: string,
    caseId: string,
    policyCase: PolicyCase,
    { id, displayName }: AuditActor,
  ): Promise<void> {
    await manager.query(
      `UPDATE policy_case SET case_id = $3, content = $4, updated_at = $5, updated_by = $6, updated_by_name = $7
       WHERE draft_id = $1 AND case_id = $2`,
      [draftId, caseId, policyCase.id, JSON.stringify(policyCase), this.clock.now(), id, displayName],
    );
  }

  async remove(manager: EntityManager, draftId: string, caseId: string): Promise<void> {
    await manager.delete(DraftCase, { draftId, caseId });
  }
}

import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { onlyCounty } from '../auth/county-scope.js';
import { Database } from '../database/database.js';
import { listPage, type Page } from '../listing/list-page.js';
import { unknownResource } from '../problems/problem-error.js';
import { type AuditListQuery, type AuditRow, auditRow } from './audit-row.js';
import { auditDigest, CHAIN_START } from './audit-digest.js';
import { AuditEntry } from './audit-entry.entity.js';

/** What came of walking the chain. */
export interface AuditVerification {
  readonly valid: boolean;
  /** Entries that were walked over: all of them, or up to the broken one. */
  readonly entries: number;
  /** Digest of the last entry, to be noted elsewhere: with it a cut-off end of the chain is noticed too. */
  readonly head: string;
  /** The first entry that does not fit, and how; null when all do. */
  readonly broken: { readonly id: number; readonly reason: 'position' | 'previous' | 'digest' } | null;
}

const STRIDE = 1000;

/** Reads the audit chain. */
@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  /** A page of the entries that the user may see. */
  async list(user: SignedInUser, query: AuditListQuery): Promise<Page<AuditRow>> {
    const { filter } = query;
    const rows = this.database.manager.createQueryBuilder(AuditEntry, 'entry').where('true');
    const only = onlyCounty(user);
    if (only !== null) rows.andWhere('entry.countyCode = :only', { only });
    if (filter.county !== undefined) rows.andWhere('entry.countyCode = :county', { county: filter.county });
    if (filter.action !== undefined) rows.andWhere('entry.action = :action', { action: filter.action });
    if (filter.targetKind !== undefined) rows.andWhere('entry.targetKind = :kind', { kind: filter.targetKind });
    if (filter.targetId !== undefined) rows.andWhere('entry.targetId = :target', { target: filter.targetId });
    if (filter.actorId !== undefined) rows.andWhere('entry.actorId = :actor', { actor: filter.actorId });
    return listPage(rows, query, { id: 'entry.position', at: 'entry.at' }, 'entry.position', auditRow);
  }

  /** One entry. */
  async get(user: SignedInUser, position: number): Promise<AuditRow> {
    const entry = await this.database.manager.findOneBy(AuditEntry, { position });
    const only = onlyCounty(user);
    if (!entry || (only !== null && entry.countyCode !== only)) {
      throw unknownResource({ zh: '审计记录', en: 'audit entry' }, String(position));
    }
    return auditRow(entry);
  }

  /** Walks the whole chain and recomputes every digest. */
  async verify(): Promise<AuditVerification> {
    let head = CHAIN_START;
    let entries = 0;
    for (;;) {
      const stride = await this.database.manager.find(AuditEntry, {
        where: { position: MoreThan(entries) },
        order: { position: 'ASC' },
        take: STRIDE,
      });
      for (const entry of stride) {
        const reason = misfit(entry, entries + 1, head);
        if (reason) return { valid: false, entries, head, broken: { id: entry.position, reason } };
        entries = entry.position;
        head = entry.digest;
      }
      if (stride.length < STRIDE) return { valid: true, entries, head, broken: null };
    }
  }
}

function misfit(entry: AuditEntry, position: number, previous: string): 'position' | 'previous' | 'digest' | null {
  if (entry.position !== position) return 'position';
  if (entry.previous !== previous) return 'previous';
  return auditDigest(entry) === entry.digest ? null : 'digest';
}

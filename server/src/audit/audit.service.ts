import { type Bilingual } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { auditDigest, CHAIN_START } from './audit-digest.js';
import { AuditEntry } from './audit-entry.entity.js';

/** Who did something, as the audit names them. */
export interface AuditActor {
  readonly id: string | null;
  readonly displayName: string;
}

/** The system itself, for what happens without a user. */
export const SYSTEM_ACTOR: AuditActor = { id: null, displayName: '系统' };

/** One act worth keeping. */
export interface AuditEvent {
  readonly actor: AuditActor;
  /** Kind of thing and what was done to it, e.g. `policy.published`. */
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string };
  /** County that it concerns; null: none in particular. */
  readonly county: string | null;
  /** One sentence for people. */
  readonly summary: Bilingual;
  /** What a program would ask: ids, hashes, before and after. Never a password or a token. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Appenders wait for each other on this number until the end of their transaction, so that the chain grows in one line. */
const CHAIN_LOCK = 7_405_202_212;

/** Adds to the audit chain. */
@Injectable()
export class AuditService {
  constructor(private readonly clock: Clock) {}

  /**
   * Appends an entry in the transaction of the change that it tells of: both happen or neither. Append last, because every
   * other appender waits from here to the end of the transaction.
   *
   * @param manager that of the transaction
   * @throws {Error} outside a transaction
   */
  async append(manager: EntityManager, event: AuditEvent): Promise<AuditEntry> {
    if (!manager.queryRunner?.isTransactionActive) throw new Error('An audit entry belongs into a transaction');
    await manager.query('SELECT pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
    const [last] = await manager.find(AuditEntry, { order: { position: 'DESC' }, take: 1 });
    const entry = {
      position: (last?.position ?? 0) + 1,
      at: this.clock.now(),
      actorId: event.actor.id,
      actorName: event.actor.displayName,
      action: event.action,
      targetKind: event.target.kind,
      targetId: event.target.id,
      countyCode: event.county,
      summaryZh: event.summary.zh,
      summaryEn: event.summary.en,
      detail: asStored(event.detail ?? {}),
      previous: last?.digest ?? CHAIN_START,
    };
    const complete = manager.create(AuditEntry, { ...entry, digest: auditDigest(entry) });
    await manager.insert(AuditEntry, complete);
    return complete;
  }
}

/** The value as it will be read back from the database: the digest must be of what is stored. */
function asStored(detail: object): object {
  return JSON.parse(JSON.stringify(detail)) as object;
}

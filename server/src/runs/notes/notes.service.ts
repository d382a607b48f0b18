import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { requireWrite } from '../../auth/county-scope.js';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { ProblemError } from '../../problems/problem-error.js';
import { type RunKind } from '../run-kind.js';
import { RunStore } from '../run-store.js';
import { type NewRunNote, type RunNotes, type RunNoteView } from './note-contract.js';
import { RunNote } from './run-note.entity.js';

/** Most notes on one run. */
const MOST_NOTES = 100;

/** What people write about runs: why it was run, what was concluded. Notes are added and never changed. */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The notes on a run, oldest first. @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async list(user: SignedInUser, kind: RunKind, runId: string): Promise<RunNoteView[]> {
    await this.runs.head(kind.entity, user, runId);
    const notes = await this.database.manager.find(RunNote, {
      where: { kind: kind.name, runId },
      order: { position: 'ASC' },
    });
    return notes.map(noteView);
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `RUN-NOTES-FULL` */
  async add(user: SignedInUser, kind: RunKind, runId: string, { text }: NewRunNote): Promise<RunNoteView> {
    const { countyCode } = await this.runs.head(kind.entity, user, runId);
    requireWrite(user, countyCode);
    return this.database.inTransaction(async (manager) => {
      if ((await manager.countBy(RunNote, { kind: kind.name, runId })) >= MOST_NOTES) {
        throw new ProblemError('RUN-NOTES-FULL');
      }
      const note = manager.create(RunNote, {
        kind: kind.name,
        runId,
        text,
        at: this.clock.now(),
        byId: user.id,
        byName: user.displayName,
      });
      await manager.insert(RunNote, note);
      await this.audit.append(manager, {
        actor: user,
        action: `${kind.name}.noted`,
        target: { kind: kind.name, id: runId },
        county: countyCode,
        summary: {
          zh: `${user.displayName}为${NAMES[kind.name].zh}写了备注：${text}`,
          en: `${user.displayName} wrote a note on a ${NAMES[kind.name].en}: ${text}`,
        },
        detail: { noteId: note.id },
      });
      return noteView(note);
    });
  }

  /** For each of the runs, how many notes it has and the newest. */
  async summaries(kind: RunKind, runIds: readonly string[]): Promise<(runId: string) => RunNotes> {
    const rows: StoredSummary[] = await this.database.manager.query(
      `SELECT DISTINCT ON (run_id) run_id, id, text, at, by_id, by_name, (count(*) OVER (PARTITION BY run_id))::int AS count
         FROM run_note WHERE kind = $1 AND run_id = ANY($2::uuid[]) ORDER BY run_id, position DESC`,
      [kind.name, [...runIds]],
    );
    const found = new Map(rows.map((row) => [row.run_id, row]));
    return (runId) => {
      const row = found.get(runId);
      if (!row) return { count: 0, latest: null };
      const { id, text, at, by_id: byId, by_name: byName, count } = row;
      return { count, latest: noteView({ id, text, at, byId, byName }) };
    };
  }
}

const NAMES = {
  simulation: { zh: '一次模拟', en: 'simulation' },
  comparison: { zh: '一次对比', en: 'comparison' },
  attribution: { zh: '一次归因', en: 'attribution' },
};

/** A row of the query in `summaries`, named as the database names its columns. */
interface StoredSummary {
  readonly run_id: string;
  readonly id: string;
  readonly text: string;
  readonly at: Date;
  readonly by_id: string;
  readonly by_name: string;
  readonly count: number;
}

function noteView({ id, text, at, byId, byName }: Omit<RunNote, 'kind' | 'runId' | 'position'>): RunNoteView {
  return { id, text, at: at.toISOString(), by: { id: byId, displayName: byName } };
}

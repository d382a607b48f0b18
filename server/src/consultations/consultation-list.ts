import { Injectable } from '@nestjs/common';
import { onlyCounty } from '../auth/county-scope.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { titleView } from '../documents/document-view.js';
import { listPage, type Page } from '../listing/list-page.js';
import { chinaToday } from '../versions/china-today.js';
import { type ConsultationListQuery, type ConsultationRow } from './consultation-contract.js';
import { daysBetween } from './consultation-days.js';
import { Consultation } from './consultation.entity.js';

/** Lists consultations over all drafts, with what waits for the one who asks. */
@Injectable()
export class ConsultationList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The consultations that the user may see. */
  async list(user: SignedInUser, query: ConsultationListQuery): Promise<Page<ConsultationRow>> {
    const { county, waiting, open } = query.filter;
    const today = chinaToday(this.clock);
    const rows = this.database.manager
      .createQueryBuilder(Consultation, 'consultation')
      .innerJoinAndSelect('consultation.draft', 'draft')
      .leftJoinAndSelect('consultation.end', 'ending')
      .where('true');
    const only = onlyCounty(user);
    if (only !== null) rows.andWhere('consultation.countyCode = :only', { only });
    if (county !== undefined) rows.andWhere('consultation.countyCode = :county', { county });
    if (open) rows.andWhere('ending.consultationId IS NULL');
    if (waiting) rows.andWhere(`(${WAITS_BY_NAME}) IS NOT NULL`, { ...asker(user), today });
    const page = await listPage(rows, query, COLUMNS, 'consultation.id', (row) => row);
    const figures = await this.#figures(user, today, page.data);
    return { total: page.total, data: page.data.map((row) => consultationRow(row, figures.get(row.id), today)) };
  }

  async #figures(
    user: SignedInUser,
    today: string,
    rows: readonly Consultation[],
  ): Promise<ReadonlyMap<string, Figures>> {
    const { ownCounty, ownRole, ownDepartment, ownId } = asker(user);
    const found: Figures[] = await this.database.manager.query(
      `SELECT consultation.id, ${DEADLINE}::text AS deadline,
         (SELECT count(*)::int FROM consultation_addressee WHERE consultation_id = consultation.id) AS addressees,
         (SELECT count(DISTINCT addressee_id)::int FROM standing_opinion WHERE consultation_id = consultation.id) AS answered,
         (SELECT count(*)::int FROM standing_opinion WHERE consultation_id = consultation.id AND kind = 'opinion') AS opinions,
         (SELECT count(*)::int FROM standing_opinion AS said WHERE ${UNDECIDED}) AS undecided,
         ${WAITS_BY_NUMBER} AS waits
       FROM consultation
         JOIN policy_draft AS draft ON draft.id = consultation.draft_id
         LEFT JOIN consultation_end AS ending ON ending.consultation_id = consultation.id
       WHERE consultation.id = ANY($6::uuid[])`,
      [ownCounty, ownRole, ownDepartment, ownId, today, rows.map(({ id }) => id)],
    );
    return new Map(found.map((figures) => [figures.id, figures]));
  }
}

const COLUMNS = { openedAt: 'consultation.openedAt', round: 'consultation.round' } as const;

/** What the query counts of one consultation. */
interface Figures {
  readonly id: string;
  readonly deadline: string;
  readonly addressees: number;
  readonly answered: number;
  readonly opinions: number;
  readonly undecided: number;
  readonly waits: 'answer' | 'decide' | null;
}

/** Who asks, as the conditions below name it. */
function asker(user: SignedInUser) {
  return {
    ownCounty: user.county.code,
    ownRole: user.role,
    ownDepartment: user.role === 'department' ? (user.departmentId ?? '') : '',
    ownId: user.id,
  };
}

const DEADLINE = `(SELECT deadline FROM consultation_term WHERE consultation_id = consultation.id ORDER BY number DESC LIMIT 1)`;

const UNDECIDED = `said.consultation_id = consultation.id AND said.kind = 'opinion'
  AND NOT EXISTS (SELECT 1 FROM opinion_decision WHERE opinion_id = said.id)`;

/** What waits for the one who asks: an answer while opinions are taken, a decision while they may be given one. */
const waits = (parameter: (name: string, position: number) => string): string => `CASE
  WHEN consultation.county_code <> ${parameter('ownCounty', 1)} THEN NULL
  WHEN ${parameter('ownRole', 2)} = 'officer' AND draft.state IN ('consulting', 'draft')
    AND EXISTS (SELECT 1 FROM standing_opinion AS said WHERE ${UNDECIDED}) THEN 'decide'
  WHEN ending.consultation_id IS NULL AND draft.state = 'consulting' AND ${DEADLINE} >= CAST(${parameter('today', 5)} AS date)
    AND EXISTS (SELECT 1 FROM consultation_addressee AS asked
      WHERE asked.consultation_id = consultation.id
        AND ((asked.kind = 'department' AND asked.ref = ${parameter('ownDepartment', 3)})
          OR (asked.kind = 'user' AND asked.ref = ${parameter('ownId', 4)}))
        AND NOT EXISTS (SELECT 1 FROM standing_opinion WHERE addressee_id = asked.id)) THEN 'answer'
  END`;

const WAITS_BY_NUMBER = waits((_, position) => `CAST($${position} AS text)`);
const WAITS_BY_NAME = waits((name) => `CAST(:${name} AS text)`);

function consultationRow(row: Consultation, figures: Figures | undefined, today: string): ConsultationRow {
  if (!figures) throw new Error('A consultation that was listed is gone');
  const { draft, openedBy, openedByName, openedAt, end } = row;
  const { deadline, addressees, answered, opinions, undecided, waits: waiting } = figures;
  return {
    id: row.id,
    draftId: row.draftId,
    county: row.countyCode,
    title: titleView(draft.titleZh, draft.titleEn),
    version: draft.versionLabel,
    state: draft.state,
    round: row.round,
    openedAt: openedAt.toISOString(),
    openedBy: { id: openedBy, displayName: openedByName },
    deadline,
    daysLeft: daysBetween(today, deadline),
    isEnded: end !== null,
    addressees,
    answered,
    opinions,
    undecided,
    waits: waiting,
  };
}

import { mergeDictionaries, parsePolicyText, type SnapshotFact } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { readPack } from '../seed/packs.js';

/** Policies that come with the product and declare what the generator makes; for facts that no policy of the county declares. */
const PACKS = ['yongjia-practice', 'yongjia-practice-old'];

/** The facts that populations of a county are to hold, in types that take the values of all its policies. */
@Injectable()
export class PopulationDictionary {
  constructor(private readonly database: Database) {}

  /** The union of what the drafts and versions of a county and of the province declare; the newest names a fact. */
  async of(countyCode: string): Promise<SnapshotFact[]> {
    const rows = await this.database.manager.query<{ document: string }[]>(
      `SELECT document FROM (
         SELECT CAST(revision.document AS text) AS document, draft.updated_at AS made, draft.id FROM policy_draft AS draft
           JOIN policy_revision AS revision ON revision.draft_id = draft.id AND revision.revision = draft.revision
           WHERE draft.county_code = $1
         UNION ALL
         SELECT version.content, version.published_at, version.id FROM policy_version AS version
           JOIN county ON county.code = version.county_code
           WHERE version.county_code = $1 OR county.level = 'province'
       ) AS policy ORDER BY made DESC, id`,
      [countyCode],
    );
    // A document that is no policy any more declares nothing.
    const declared = mergeDictionaries(rows.map(({ document }) => parsePolicyText(document).value?.facts ?? []));
    const known = new Set(declared.map(({ id }) => id));
    const further = PACKS.map((name) => readPack(name).document.facts.filter(({ id }) => !known.has(id)));
    return mergeDictionaries([declared, ...further]);
  }
}

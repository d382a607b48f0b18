import { type Finding, hasErrors } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import { type SignedInUser } from '../../auth/signed-in-user.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { ProblemError } from '../../problems/problem-error.js';
import { type ImportColumns, type MappingSuggestion, type SuggestionQuery } from './import-contract.js';
import { type ImportDictionary, ImportDictionaries } from './import-dictionary.service.js';
import { type ImportFolder } from './import-folder.js';
import { ImportStore } from './import-store.js';
import { type Inspection } from './inspect-table.js';
import { guessColumns } from './mapping/guess-columns.js';
import { type ColumnUse, type ImportMapping, UNKNOWN_WORDS } from './mapping/import-mapping.js';
import { fitsDictionary, mappingFindings } from './mapping/mapping-findings.js';
import { RememberedColumn } from './remembered-column.entity.js';

/** What columns are, what they seem to be, and what somebody says they are. */
@Injectable()
export class ImportMappings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly imports: ImportStore,
    private readonly dictionaries: ImportDictionaries,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `IMPORT-STATE`, `IMPORT-FILE-GONE` */
  async columns(user: SignedInUser, id: string): Promise<ImportColumns> {
    await this.imports.readable(user, id);
    const { folder, inspection } = this.#inspected(id);
    const { table, columns, rows } = inspection;
    const { mapping = null, findings = [] } = folder.mapping() ?? {};
    return {
      kind: table.kind,
      encoding: table.encoding,
      sheets: [...table.sheets],
      sheet: table.sheet,
      rows,
      columns: columns.map((profile, index) => {
        const formulas = table.formulas.find(({ column }) => column === index);
        return {
          ...profile,
          values: [...profile.values],
          formulas: formulas ? { count: formulas.count, first: formulas.first } : null,
        };
      }),
      mapping,
      findings: [...findings],
    };
  }

  /** What the columns seem to be: first what the county took them for before, then what their headings and values say. */
  async suggestion(user: SignedInUser, id: string, subject: SuggestionQuery): Promise<MappingSuggestion> {
    const { countyCode } = await this.imports.readable(user, id);
    const { inspection } = this.#inspected(id);
    const { facts, scenes } = await this.dictionaries.find(user, subject);
    const remembered = await this.#remembered(countyCode, inspection.headings.names);
    const guesses = guessColumns(inspection.columns, facts);
    const taken = new Set<string>();
    const columns = guesses.map((guess, index) => {
      const { heading = '', identity = null } = inspection.columns[index] ?? {};
      const use = remembered.get(headingHash(heading));
      const isUsable = use && fitsDictionary(use, facts) && (identity === null || !keeps(use));
      const chosen = isUsable ? use : guess.use;
      const key = JSON.stringify({ ...chosen, values: null });
      if (isUsable && chosen.use !== 'drop') taken.add(key);
      return { use: chosen, confidence: isUsable ? 100 : guess.confidence, isRemembered: Boolean(isUsable), key };
    });
    return {
      facts: facts.map((fact) => ({ ...fact })),
      scenes: scenes.map((scene) => ({ ...scene })),
      columns: columns.map(({ key, ...column }) =>
        // What is remembered of one column is not guessed of another.
        !column.isRemembered && taken.has(key)
          ? { use: { use: 'undecided' as const }, confidence: 0, isRemembered: false }
          : column,
      ),
      unknownWords: UNKNOWN_WORDS,
    };
  }

  /** Saves a mapping, complete or not, and says what it lacks. What an earlier check found does not hold any more. */
  async save(user: SignedInUser, id: string, mapping: ImportMapping): Promise<readonly Finding[]> {
    await this.imports.workable(user, id);
    const { folder, inspection } = this.#inspected(id);
    const dictionary = await this.dictionaries.find(user, mapping.dictionary);
    const findings = findingsOf(mapping, inspection, dictionary);
    folder.forgetCheck();
    folder.writeMapping({ mapping, findings });
    await this.imports.change(id, { state: hasErrors(findings) ? 'uploaded' : 'mapped', counts: null });
    return findings;
  }

  /**
   * The saved mapping with its dictionary, found complete once more: the policy may have changed since.
   *
   * @throws {ProblemError} `IMPORT-MAPPING`
   */
  async complete(
    user: SignedInUser,
    id: string,
  ): Promise<{ readonly mapping: ImportMapping; readonly dictionary: ImportDictionary }> {
    const { folder, inspection } = this.#inspected(id);
    const saved = folder.mapping();
    if (!saved) throw new ProblemError('IMPORT-MAPPING');
    const { mapping } = saved;
    const dictionary = await this.dictionaries.find(user, mapping.dictionary);
    const findings = findingsOf(mapping, inspection, dictionary);
    if (hasErrors(findings)) throw new ProblemError('IMPORT-MAPPING', { findings });
    return { mapping, dictionary };
  }

  /** Keeps what the columns were taken for, in the transaction of the confirmation. */
  async remember(manager: EntityManager, countyCode: string, folder: ImportFolder): Promise<void> {
    const names = folder.inspection()?.headings.names ?? [];
    const uses = folder.mapping()?.mapping.columns ?? [];
    const updatedAt = this.clock.now();
    const rows = names.flatMap((name, index) => {
      const use = uses[index];
      return use ? [{ countyCode, headingHash: headingHash(name), use, updatedAt }] : [];
    });
    await manager.upsert(RememberedColumn, rows, ['countyCode', 'headingHash']);
  }

  #inspected(id: string): { readonly folder: ImportFolder; readonly inspection: Inspection } {
    const folder = this.imports.requireFile(id);
    const inspection = folder.inspection();
    if (!inspection) throw new ProblemError('IMPORT-STATE');
    return { folder, inspection };
  }

  async #remembered(countyCode: string, headings: readonly string[]): Promise<ReadonlyMap<string, ColumnUse>> {
    const rows = await this.database.manager.findBy(RememberedColumn, {
      countyCode,
      headingHash: In(headings.map(headingHash)),
    });
    return new Map(rows.map(({ headingHash: hash, use }) => [hash, use]));
  }
}

function findingsOf(mapping: ImportMapping, { headings, columns, table }: Inspection, { facts }: ImportDictionary) {
  return mappingFindings(mapping, {
    headings: headings.names,
    identities: columns.map(({ identity }) => identity),
    formulas: table.formulas,
    dictionary: facts,
  });
}

function headingHash(heading: string): string {
  return createHash('sha256').update(heading).digest('hex');
}

/** True where something of a cell would be kept as it stands. */
function keeps(use: ColumnUse): boolean {
  return 'as' in use ? use.as === 'keep' : use.use !== 'drop' && use.use !== 'undecided';
}

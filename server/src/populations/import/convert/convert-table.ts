import {
  GroupedTextsBuilder,
  personAt,
  type PopulationPerson,
  Snapshot,
  type SnapshotFact,
  TextColumnBuilder,
} from '@jifen/policies';
import { type CellProblem, cellProblem } from '../cells/cell-problem.js';
import { type ColumnUse, type ImportMapping } from '../mapping/import-mapping.js';
import { IMPORT_LIMITS } from '../import-limits.js';
import { cellText, type CsvRecord, type CsvRecords, isBlank } from '../table/csv-records.js';
import { tableTooLarge } from '../table/csv-writer.js';
import { ApplicationList, type SceneName } from './application-list.js';
import { ErrorList } from './error-list.js';
import { type FactStep } from './fact-step.js';
import { factSteps } from './fact-steps.js';
import { idReader } from './id-step.js';
import { type Pseudonyms } from './pseudonyms.js';
import { isProblem } from './record-list.js';

/** How a table becomes a snapshot. */
export interface ConversionPlan {
  readonly mapping: ImportMapping;
  readonly headings: readonly string[];
  /** Facts of the chosen policy. */
  readonly dictionary: readonly SnapshotFact[];
  readonly scenes: readonly SceneName[];
  /** The table comes from a workbook: numbers may be days, and rows end with their last written cell. */
  readonly isWorkbook: boolean;
  /** Rows below the headings, where they are known. */
  readonly capacity: number;
}

/** What a check found and would import. */
export interface Conversion {
  /** The persons that would be imported; null where there is nobody. */
  readonly snapshot: Snapshot | null;
  readonly errors: ErrorList;
  /** Rows below the headings that are not empty. */
  readonly rows: number;
  /** Rows left out because of errors. */
  readonly leftOut: number;
  /** Applications left out because the spouse is not in the file. */
  readonly applicationsLeftOut: number;
  /** Applications that stood in both spouses' rows and count once. */
  readonly applicationsMerged: number;
  /** For each imported fact the number of persons who have it unknown. */
  readonly unknown: readonly { readonly fact: string; readonly persons: number }[];
  readonly preview: readonly PopulationPerson[];
}

const PREVIEWED = 20;
/** Rows between two reports of progress. */
const TELL_EVERY = 20_000;

const MALFORMED = cellProblem('ROW-QUOTES', '引号后还有文字', 'Text follows a closing quotation mark');
const TOO_MANY = cellProblem('ROW-TOO-MANY-CELLS', '单元格比标题多', 'There are more cells than headings');
const TOO_FEW = cellProblem('ROW-TOO-FEW-CELLS', '单元格比标题少', 'There are fewer cells than headings');
const REPEATED = cellProblem('ID-DUPLICATE', '编号重复', 'The id stands twice');

/**
 * Reads all rows of a table into the columns of a snapshot. Nothing is skipped in silence: every cell that cannot be read is counted,
 * and what becomes of its row is what the mapping says.
 */
export class TableConversion {
  private readonly errors: ErrorList;
  private readonly steps: readonly FactStep[];
  private readonly ids: TextColumnBuilder;
  private readonly households: GroupedTextsBuilder;
  private readonly applications: ApplicationList;
  private readonly known = new Set<string>();
  private record: CsvRecord | null = null;
  private isFaulty = false;
  private rows = 0;
  private leftOut = 0;
  private readonly person: ReturnType<typeof this.idColumn>;
  private readonly household: ReturnType<typeof this.idColumn>;
  private readonly spouse: ReturnType<typeof this.idColumn>;
  private readonly scene: number;
  private readonly pool: number;

  constructor(
    private readonly plan: ConversionPlan,
    private readonly pseudonyms: Pseudonyms,
  ) {
    const { mapping, headings, dictionary, scenes, isWorkbook, capacity } = plan;
    this.errors = new ErrorList(headings);
    this.steps = factSteps(mapping, dictionary, isWorkbook, capacity);
    this.ids = new TextColumnBuilder(capacity, 16);
    this.households = new GroupedTextsBuilder(capacity);
    this.applications = new ApplicationList(scenes);
    this.person = this.idColumn('person', 'person');
    this.household = this.idColumn('household', 'household');
    this.spouse = this.idColumn('spouse', 'person');
    this.scene = this.columnOf('scene');
    this.pool = this.columnOf('pool');
  }

  /**
   * @param records stand behind the headings
   * @param onProgress is told now and then how many rows have been read
   */
  run(records: CsvRecords, onProgress: (rows: number) => void): Conversion {
    for (let record = records.next(); record; record = records.next()) {
      if (isBlank(record) || this.isEmpty(record)) continue;
      this.rows += 1;
      if (this.rows > IMPORT_LIMITS.rows) throw tableTooLarge();
      this.take(record);
      if (this.rows % TELL_EVERY === 0) onProgress(this.rows);
    }
    onProgress(this.rows);
    return this.finish();
  }

  private take(record: CsvRecord): void {
    const { headings, isWorkbook, mapping } = this.plan;
    this.record = record;
    this.isFaulty = false;
    if (record.malformed) this.report(null, MALFORMED);
    if (record.cells > headings.length && !this.hasEmptyTail(record)) this.report(null, TOO_MANY);
    if (record.cells < headings.length && !isWorkbook) this.report(null, TOO_FEW);
    const isTorn = this.isFaulty;
    for (const step of this.steps) step.read(record, this.reportCell);
    const id = this.idOf(this.person, record) ?? `P${String(record.row).padStart(8, '0')}`;
    // Nobody else is linked to a person whose household is not written.
    const household = this.isWritten(this.household, record)
      ? this.idOf(this.household, record)
      : `HS${String(record.row).padStart(8, '0')}`;
    const application = this.applicationOf(record);
    if (id !== '' && this.known.has(id)) this.report(this.person?.column ?? null, REPEATED);
    // A row without an id of its own, or with cells in the wrong places, is nobody whose unknown facts could be told.
    const isLost = isTorn || id === '' || household === '' || this.known.has(id);
    if (isLost || (this.isFaulty && mapping.faulty === 'leave-out')) {
      this.leftOut += 1;
      return;
    }
    this.known.add(id);
    const row = this.ids.length;
    this.ids.push(id);
    this.households.push(household ?? '');
    for (const step of this.steps) step.take();
    if (application) this.applications.add({ row: record.row, person: row, ...application });
  }

  private isWritten(column: typeof this.person, record: CsvRecord): boolean {
    return column !== null && cellText(record, column.column).trim() !== '';
  }

  /** Undefined where the file has no such column, the empty text where the cell is no id. */
  private idOf(column: typeof this.person, record: CsvRecord): string | undefined {
    if (!column) return undefined;
    const id = column.read(cellText(record, column.column));
    if (!isProblem(id)) return id;
    this.report(column.column, id);
    return '';
  }

  private applicationOf(record: CsvRecord) {
    if (this.scene < 0) return null;
    const scene = this.applications.sceneOf(cellText(record, this.scene));
    const pool = this.pool < 0 ? undefined : this.applications.poolOf(cellText(record, this.pool));
    const spouse = this.isWritten(this.spouse, record) ? this.idOf(this.spouse, record) : undefined;
    if (isProblem(scene)) this.report(this.scene, scene);
    if (isProblem(pool)) this.report(this.pool, pool);
    if (scene === null || isProblem(scene) || isProblem(pool)) return null;
    return { scene, pool, spouse };
  }

  private finish(): Conversion {
    const ids = this.ids.build();
    const { mapping, dictionary } = this.plan;
    const spouseColumn = this.spouse?.column ?? null;
    const applications = this.applications.build(ids, (row, problem) =>
      this.errors.add(row, spouseColumn, problem, () => ''),
    );
    const collected = new Set(this.steps.map(({ fact }) => fact));
    const snapshot =
      ids.length === 0
        ? null
        : new Snapshot({
            header: { title: mapping.name, asOf: mapping.asOf },
            dictionary: dictionary.filter(({ id }) => collected.has(id)),
            ids,
            households: this.households.build(),
            columns: new Map(this.steps.map((step) => [step.fact, step.build()])),
            applications,
          });
    return {
      snapshot,
      errors: this.errors,
      rows: this.rows,
      leftOut: this.leftOut,
      applicationsLeftOut: this.applications.leftOut,
      applicationsMerged: this.applications.merged,
      unknown: this.steps.map(({ fact, unknown }) => ({ fact, persons: unknown })),
      preview: snapshot
        ? Array.from({ length: Math.min(PREVIEWED, snapshot.size) }, (_, row) => personAt(snapshot, row))
        : [],
    };
  }

  private readonly reportCell = (column: number, problem: CellProblem): void => this.report(column, problem);

  private report(column: number | null, problem: CellProblem): void {
    const { record } = this;
    if (!record) return;
    this.isFaulty = true;
    this.errors.add(record.row, column, problem, () => (column === null ? '' : cellText(record, column)));
  }

  private columnOf(use: ColumnUse['use']): number {
    return this.plan.mapping.columns.findIndex((column) => column.use === use);
  }

  private idColumn(use: 'person' | 'household' | 'spouse', kind: 'person' | 'household') {
    const column = this.columnOf(use);
    const mapped = this.plan.mapping.columns[column];
    if (!mapped || !('as' in mapped)) return null;
    return { column, read: idReader(kind, mapped.as, this.pseudonyms) };
  }

  private isEmpty({ starts, ends, cells }: CsvRecord): boolean {
    for (let index = 0; index < Math.min(cells, starts.length); index += 1)
      if (starts[index] !== ends[index]) return false;
    return true;
  }

  /** True where nothing is written in the cells beyond the headings. */
  private hasEmptyTail({ starts, ends, cells }: CsvRecord): boolean {
    if (cells > starts.length) return false;
    for (let index = this.plan.headings.length; index < cells; index += 1)
      if (starts[index] !== ends[index]) return false;
    return true;
  }
}

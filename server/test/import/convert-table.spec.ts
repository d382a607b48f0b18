import { afterAll, describe, expect, it } from '@jest/globals';
import { personAt, populationOfSnapshot, type SnapshotFact } from '@jifen/policies';
import { type Conversion, TableConversion } from '../../src/populations/import/convert/convert-table.js';
import { errorsCsv } from '../../src/populations/import/convert/error-list.js';
import { Pseudonyms } from '../../src/populations/import/convert/pseudonyms.js';
import { type Inspection, inspectTable } from '../../src/populations/import/inspect-table.js';
import { guessColumns } from '../../src/populations/import/mapping/guess-columns.js';
import { type ColumnUse, ImportMapping } from '../../src/populations/import/mapping/import-mapping.js';
import { mappingFindings } from '../../src/populations/import/mapping/mapping-findings.js';
import { readHeadings } from '../../src/populations/import/table/headings.js';
import { withRecords } from '../../src/populations/import/table/open-records.js';
import { readTable } from '../../src/populations/import/table/read-table.js';
import { TestFolder } from './files.js';

const folders: TestFolder[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

const DICTIONARY: SnapshotFact[] = [
  { id: 'birth_date', label: { zh: '出生日期' }, type: { kind: 'date', min: '1900-01-01' } },
  {
    id: 'education',
    label: { zh: '最高学历' },
    type: {
      kind: 'enumeration',
      ordered: true,
      codes: [
        { code: 'college', label: { zh: '大专（高职）' } },
        { code: 'bachelor', label: { zh: '本科' } },
      ],
    },
  },
  { id: 'pension_months', label: { zh: '养老保险累计缴费月数' }, type: { kind: 'integer', min: 0, max: 720 } },
  {
    id: 'residence_periods',
    label: { zh: '居住登记有效期间' },
    type: {
      kind: 'records',
      most: 10,
      fields: [
        { id: 'from', label: { zh: '起' }, type: { kind: 'date' }, optional: false },
        { id: 'to', label: { zh: '止' }, type: { kind: 'date' }, optional: true },
      ],
    },
  },
];
const SCENES = [{ id: 'schooling', title: { zh: '积分入学' } }];
const PSEUDONYMS = new Pseudonyms(Buffer.alloc(32, 7));

async function inspect(text: string): Promise<Inspection> {
  const folder = new TestFolder();
  folders.push(folder);
  const path = folder.write('upload', text);
  return inspectTable(await readTable(folder.path, path, null, () => undefined), () => undefined);
}

function mappingOf(columns: readonly ColumnUse[], further: Partial<ImportMapping> = {}): ImportMapping {
  const mapped = new Set(columns.flatMap((use) => ('fact' in use ? [use.fact] : [])));
  return ImportMapping.parse({
    dictionary: { kind: 'draft', id: '00000000-0000-4000-8000-000000000000' },
    name: '测试',
    asOf: '2026-06-18',
    columns,
    notCollected: DICTIONARY.map(({ id }) => id).filter((id) => !mapped.has(id)),
    ...further,
  });
}

function findingsOf(inspection: Inspection, mapping: ImportMapping): string[] {
  return mappingFindings(mapping, {
    headings: inspection.headings.names,
    identities: inspection.columns.map(({ identity }) => identity),
    formulas: inspection.table.formulas,
    dictionary: DICTIONARY,
  }).map(({ code }) => code);
}

async function convert(
  text: string,
  columns: readonly ColumnUse[],
  further: Partial<ImportMapping> = {},
): Promise<Conversion> {
  const inspection = await inspect(text);
  const mapping = mappingOf(columns, further);
  expect(findingsOf(inspection, mapping)).toEqual([]);
  const { names } = inspection.headings;
  const plan = { mapping, headings: names, dictionary: DICTIONARY, scenes: SCENES, isWorkbook: false, capacity: 0 };
  return withRecords(inspection.table, (records) => {
    readHeadings(records);
    return new TableConversion(plan, PSEUDONYMS).run(records, () => undefined);
  });
}

const fact = (id: string, values: Record<string, string | null> = {}): ColumnUse => ({ use: 'fact', fact: id, values });
const field = (id: 'from' | 'to', record: number): ColumnUse => ({
  use: 'field',
  fact: 'residence_periods',
  field: id,
  record,
  values: {},
});
const person: ColumnUse = { use: 'person', as: 'keep' };

describe('guesses', () => {
  it('follow the headings of a county list', async () => {
    const { columns } = await inspect(
      '姓名,身份证号,户号,出生年月日,文化程度,社保月数,居住开始1,居住结束1,居住开始2,居住结束2,申请场景,备注\n' +
        '张三,11010519491231002X,1,1990/1/2,本科,36,2015-01-01,2018-02-28,2019-03-01,,积分入学,好\n',
    );
    const uses = guessColumns(columns, DICTIONARY).map(({ use }) => use);
    expect(uses).toEqual([
      { use: 'drop' },
      { use: 'person', as: 'pseudonym' },
      { use: 'household', as: 'keep' },
      fact('birth_date'),
      fact('education'),
      fact('pension_months'),
      field('from', 1),
      field('to', 1),
      field('from', 2),
      field('to', 2),
      { use: 'scene' },
      { use: 'undecided' },
    ]);
  });

  it('do not give a fact to a column whose values are none of it', async () => {
    const { columns } = await inspect('编号,出生日期\nA1,三月\nA2,不详\nA3,四月\n');
    expect(guessColumns(columns, DICTIONARY)[1]?.use).toEqual({ use: 'undecided' });
  });
});

describe('a mapping', () => {
  it('is refused by name for what nobody decided, for missing facts, and for what identifies', async () => {
    const inspection = await inspect('编号,姓名,月数\nA1,张三,36\n');
    const open = mappingOf([person, { use: 'undecided' }, fact('pension_months')], { notCollected: ['birth_date'] });
    expect(findingsOf(inspection, open)).toEqual([
      'MAPPING-COLUMN-UNDECIDED',
      'MAPPING-FACT-MISSING',
      'MAPPING-FACT-MISSING',
    ]);
    const kept = mappingOf([fact('pension_months'), { use: 'household', as: 'keep' }, fact('pension_months')]);
    expect(findingsOf(inspection, kept)).toEqual(['MAPPING-IDENTITY', 'MAPPING-TWICE']);
    const unfit = mappingOf([{ use: 'list', fact: 'birth_date' }, { use: 'drop' }, fact('wages')]);
    expect(findingsOf(inspection, unfit)).toEqual(['MAPPING-FACT-KIND', 'MAPPING-FACT-UNKNOWN']);
  });
});

describe('a conversion', () => {
  it('reads facts, lists, households and applications', async () => {
    const { snapshot, errors, applicationsMerged } = await convert(
      '编号,户,出生,学历,期间,场景,配偶编号\n' +
        'A1,1,1990-01-02,本科,2015-01-01~2018-02-28;2019-03-01至今,积分入学,A2\n' +
        'A2,1,1991/2/3,硕士,,积分入学,A1\n' +
        'A3,,,大专,"[{""from"":""2020-01-01"",""to"":null}]",,\n',
      [
        person,
        { use: 'household', as: 'keep' },
        fact('birth_date'),
        fact('education', { 硕士: null }),
        { use: 'list', fact: 'residence_periods' },
        { use: 'scene' },
        { use: 'spouse', as: 'keep' },
      ],
    );
    expect(errors.total).toBe(0);
    expect(applicationsMerged).toBe(1);
    if (!snapshot) throw new Error('There is no snapshot');
    const { persons, applications } = populationOfSnapshot(snapshot);
    expect(persons).toEqual([
      {
        kind: 'person',
        id: 'A1',
        household: 'H1',
        facts: {
          birth_date: '1990-01-02',
          education: 'bachelor',
          residence_periods: [
            { from: '2015-01-01', to: '2018-02-28' },
            { from: '2019-03-01', to: null },
          ],
        },
      },
      {
        kind: 'person',
        id: 'A2',
        household: 'H1',
        facts: { birth_date: '1991-02-03', education: null, residence_periods: null },
      },
      {
        kind: 'person',
        id: 'A3',
        household: 'HS00000004',
        facts: { birth_date: null, education: 'college', residence_periods: [{ from: '2020-01-01', to: null }] },
      },
    ]);
    expect(applications).toEqual([
      { kind: 'application', id: 'A00000001', scene: 'schooling', applicants: ['A1', 'A2'] },
    ]);
  });

  it('reads periods from pairs of columns, and says which record lacks its beginning', async () => {
    const text = '编号,起1,止1,起2,止2\nA1,2015-01-01,2016-01-01,2017-01-01,\nA2,,2016-01-01,,\nA3,,,,\n';
    const columns = [person, field('from', 1), field('to', 1), field('from', 2), field('to', 2)];
    const { snapshot, errors } = await convert(text, columns, { emptyLists: 'none' });
    expect(errors.kept).toMatchObject([{ row: 3, heading: '起1', code: 'CELL-RECORD-INCOMPLETE' }]);
    if (!snapshot) throw new Error('There is no snapshot');
    expect([0, 1, 2].map((row) => personAt(snapshot, row).facts['residence_periods'])).toEqual([
      [
        { from: '2015-01-01', to: '2016-01-01' },
        { from: '2017-01-01', to: null },
      ],
      null,
      [],
    ]);
  });

  const FAULTY = '编号,月数\nA1,36\nA2,三年\nA1,12\nA4,999\n,1\nA6,1,2\nA7\n张三丰,8\n';

  it.each([
    ['refuse', 3, 5],
    ['unknown', 3, 5],
    ['leave-out', 1, 7],
  ] as const)('counts every error by row and column, and under "%s" keeps what it says', async (faulty, kept, left) => {
    const { snapshot, errors, rows, leftOut } = await convert(FAULTY, [person, fact('pension_months')], { faulty });
    expect(rows).toBe(8);
    expect(snapshot?.size).toBe(kept);
    expect(leftOut).toBe(left);
    expect(errors.kept.map(({ row, heading, code, shown }) => [row, heading, code, shown])).toEqual([
      [3, '月数', 'CELL-NOT-NUMBER', '某某'],
      [4, '编号', 'ID-DUPLICATE', 'A9'],
      [5, '月数', 'CELL-OUT-OF-RANGE', '999'],
      [6, '编号', 'ID-MISSING', ''],
      [7, '', 'ROW-TOO-MANY-CELLS', ''],
      [8, '', 'ROW-TOO-FEW-CELLS', ''],
      [9, '编号', 'ID-MALFORMED', '某某某'],
    ]);
    expect(errorsCsv(errors.kept)).not.toMatch(/张三|三年/);
  });

  it('gives the same person the same pseudonym in every import, and nobody else', async () => {
    const columns: ColumnUse[] = [{ use: 'person', as: 'pseudonym' }, fact('pension_months')];
    const first = await convert('身份证号,月数\n11010519491231002x,1\n330302199001010010,2\n', columns);
    const second = await convert('身份证号,月数\n １１０１０５19491231002X,3\n', columns);
    const ids = [...(first.snapshot?.ids ?? [])];
    expect([...(second.snapshot?.ids ?? [])]).toEqual([ids[0]]);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => /^P[0-9a-f]{24}$/.test(id))).toBe(true);
    expect(new Pseudonyms(Buffer.alloc(32, 8)).of('person', '11010519491231002X')).not.toBe(ids[0]);
  });

  it('lists the texts that stand for no option, most frequent first', async () => {
    const { errors } = await convert('编号,学历\n1,硕士\n2,博士\n3,硕士\n', [person, fact('education')]);
    expect(errors.unmapped()).toEqual([
      {
        column: 1,
        texts: [
          { text: '硕士', count: 2 },
          { text: '博士', count: 1 },
        ],
      },
    ]);
  });
});

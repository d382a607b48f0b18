import fc from 'fast-check';
import {
  type ColumnId,
  SHEET_COLUMNS,
  headingText,
  importWorksheet,
  pastedTable,
  policyFromWorksheet,
  type PolicyDocument,
  type SheetTable,
  worksheetOf,
  writeShape,
} from '../src/index.js';
import { ALL_PACKS, nodesBelow, PACK_LIBRARY, packOf } from './support/packs.js';
import { anyShape } from './support/random-shapes.js';
import { CONFUSING_FACTS } from './support/random-rules.js';
import { seeded } from './support/seed.js';
import { group, indicator, parsed, policyInput } from './support/small-policy.js';
import { soundPolicies } from './support/sound-policies.js';

/*
 * A policy goes into a table and comes back. What nobody edited comes back as the very same document; what somebody edited is what changes,
 * and nothing else; what is wrong is told by cell.
 */
const PLACE = new Map(SHEET_COLUMNS.map(({ id }, index) => [id, index]));

function tableOf(document: PolicyDocument): SheetTable & { readonly rows: string[][] } {
  const rows = worksheetOf(document, PACK_LIBRARY).rows.map(({ cells }) =>
    SHEET_COLUMNS.map(({ id }) => cells[id] ?? ''),
  );
  return { name: '指标表', rows: [SHEET_COLUMNS.map(headingText), ...rows], formulas: [], merged: [] };
}

/** Row of a node, from 0, as the table has it; `entry` counts its tiers from 1. */
function rowOf(table: SheetTable, node: string, entry = 0): number {
  const at = table.rows.findIndex((cells) => cells[place('node')] === node && cells[place('entry')] === String(entry));
  if (at < 0) throw new RangeError(`No row ${entry} of ${node}`);
  return at;
}

function place(column: ColumnId): number {
  return PLACE.get(column) ?? -1;
}

type Write = readonly [node: string, entry: number, column: ColumnId, text: string];

function written(document: PolicyDocument, ...writes: readonly Write[]): SheetTable {
  const table = tableOf(document);
  for (const [node, entry, column, text] of writes) {
    const row = table.rows[rowOf(table, node, entry)];
    if (row) row[place(column)] = text;
  }
  return table;
}

function imported(document: PolicyDocument, table: SheetTable) {
  return importWorksheet(document, PACK_LIBRARY, table);
}

function nodeOf(document: PolicyDocument | null, id: string) {
  for (const node of document ? nodesBelow(document.score) : [])
    if (node.kind !== 'include' && node.id === id) return node;
  return undefined;
}

/** Members that are expected to be absent, and are. */
function missing(document: PolicyDocument | null, id: string, expected: object): object {
  const node: object = nodeOf(document, id) ?? {};
  return Object.fromEntries(Object.keys(expected).flatMap((key) => (key in node ? [] : [[key, undefined]])));
}

const SMALL = parsed(
  policyInput(
    [
      group(
        'learning',
        [
          indicator('degree', {
            if: [{ '==': [{ var: 'education' }, 'bachelor'] }, 20, { '==': [{ var: 'education' }, 'college'] }, 10, 0],
          }),
          indicator('help', { min: [{ '*': [{ var: 'age' }, 0.5] }, 5] }, { max: 5, department: 'police' }),
        ],
        { cap: 30 },
      ),
      indicator('old', { if: [{ '<': [{ var: 'age' }, 20] }, 1, { '<': [{ var: 'age' }, 40] }, 2, 3] }),
      indicator('odd', { '+': [{ var: 'age' }, { '%': [{ var: 'age' }, 7] }] }, { max: 20 }),
      indicator('open', null, { marks: [{ at: '/rule', kind: 'pending', note: { zh: '原文未写' } }] }),
    ],
    { departments: [{ id: 'police', title: { zh: '公安局' } }] },
  ),
);

describe('an unchanged table', () => {
  test.each(ALL_PACKS.map((pack) => [pack.name, pack] as const))('of %s changes nothing', (_, { document }) => {
    const { document: after, edits, findings } = imported(document, tableOf(document));
    expect(findings).toEqual([]);
    expect(edits).toEqual([]);
    expect(after).toBe(document);
  });

  test('of any policy changes nothing, sorted or with columns left out as well', () => {
    fc.assert(
      fc.property(soundPolicies, fc.nat(), ({ input }, dropped) => {
        const document = parsed(input);
        const table = tableOf(document);
        const drop = place((['readback', 'points', 'kind', 'max', 'line'] as const)[dropped % 5] ?? 'max');
        const rows = table.rows.map((cells) => cells.filter((_, index) => index !== drop));
        expect(imported(document, table)).toEqual({ document, edits: [], findings: [] });
        expect(imported(document, { ...table, rows }).edits).toEqual([]);
      }),
      seeded(80),
    );
  });

  test('of any kind of rule changes nothing, and every kind of rule has cells', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyShape, (shape) => {
        const document = parsed(
          policyInput([indicator('one', writeShape(shape), { max: 100 })], { facts: [...CONFUSING_FACTS] }),
        );
        const table = tableOf(document);
        expect(imported(document, table).edits).toEqual([]);
        if (table.rows[rowOf(table, 'one')]?.[place('kind')] !== '见读法') kinds.add(shape.kind);
      }),
      seeded(1600, 12),
    );
    expect(kinds.size).toBe(17);
  });
});

describe('edits of cells', () => {
  const cases: readonly [string, readonly Write[], string, object][] = [
    [
      'a tier',
      [['degree', 1, 'points', '25']],
      'degree',
      {
        rule: {
          if: [{ '==': [{ var: 'education' }, 'bachelor'] }, 25, { '==': [{ var: 'education' }, 'college'] }, 10, 0],
        },
      },
    ],
    [
      'full-width digits and unit',
      [['help', 0, 'points', '１。２５分']],
      'help',
      {
        rule: { min: [{ '*': [{ var: 'age' }, 1.25] }, 5] },
      },
    ],
    ['a limit', [['help', 0, 'max', '1,000']], 'help', { max: 1000 }],
    ['no limit', [['help', 0, 'max', '']], 'help', { max: undefined }],
    ['a pending limit', [['help', 0, 'max', '待定']], 'help', { max: null }],
    ['a department taken away', [['help', 0, 'department', '']], 'help', { department: undefined }],
    ['another title', [['old', 0, 'title', '年龄（新）']], 'old', { title: { zh: '年龄（新）' } }],
    ['the cap of a group', [['learning', 0, 'max', '25.5']], 'learning', { cap: 25.5 }],
    ['a change note', [['old', 0, 'changeNote', '按会议纪要调整']], 'old', { changeNote: { zh: '按会议纪要调整' } }],
    [
      'another thing to count',
      [['help', 0, 'subject', '增减']],
      'help',
      {
        rule: { min: [{ '*': [{ var: 'offset' }, 0.5] }, 5] },
      },
    ],
    [
      'a bound of two tiers',
      [
        ['old', 1, 'to', '25'],
        ['old', 2, 'from', '25'],
      ],
      'old',
      {
        rule: { if: [{ '<': [{ var: 'age' }, 25] }, 1, { '<': [{ var: 'age' }, 40] }, 2, 3] },
      },
    ],
    [
      'a rule for what was pending',
      [
        ['open', 0, 'kind', '固定分值'],
        ['open', 0, 'points', '3'],
      ],
      'open',
      {
        rule: 3,
        marks: [],
      },
    ],
  ];
  test.each(cases)('%s', (_, writes, id, expected) => {
    const { document, edits, findings } = imported(SMALL, written(SMALL, ...writes));
    expect(findings).toEqual([]);
    expect({ ...nodeOf(document, id), ...missing(document, id, expected) }).toMatchObject(expected);
    expect(edits).toHaveLength(writes.length);
    // Everything else is as it was.
    const others = (of: PolicyDocument | null) =>
      [...(of ? nodesBelow(of.score) : [])].filter((node) => node.kind === 'indicator' && node.id !== id);
    expect(others(document)).toEqual(others(SMALL));
  });

  test('say the cell, what stood there and what would', () => {
    const table = written(SMALL, ['degree', 1, 'points', '25']);
    expect(imported(SMALL, table).edits).toEqual([
      {
        change: 'changed',
        node: 'degree',
        title: 'degree',
        cell: `Y${rowOf(table, 'degree', 1) + 1}`,
        column: 'points',
        before: '20',
        after: '25',
      },
    ]);
  });

  test('a sentence is read where it is understood, and refused where not', () => {
    const table = tableOf(SMALL);
    const sentence = table.rows[rowOf(table, 'help')]?.[place('readback')] ?? '';
    const understood = imported(SMALL, written(SMALL, ['odd', 0, 'readback', sentence]));
    expect(understood.findings).toEqual([]);
    expect(nodeOf(understood.document, 'odd')).toMatchObject({ rule: { min: [{ '*': [{ var: 'age' }, 0.5] }, 5] } });
    const refused = imported(SMALL, written(SMALL, ['odd', 0, 'readback', '看情况给分']));
    expect(refused.document).toBeNull();
    expect(refused.findings.map(({ code }) => code)).toEqual(['WORKSHEET-READBACK']);
  });

  test('any points of a real policy: that number changes, and no other cell', () => {
    const { document } = packOf('yongjia-practice');
    const table = tableOf(document);
    const told = new Set<ColumnId>(['readback', 'rule', 'marks']);
    const cells = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.filter((_, at) => !told.has(SHEET_COLUMNS[at]?.id ?? 'node')));
    const rows = table.rows.flatMap((row, at) => (/^\d/.test(row[place('points')] ?? '') ? [at] : []));
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.integer({ min: 0, max: 99 }), (at, hundredths) => {
        const wanted = table.rows.map((row) => [...row]);
        const row = wanted[at] ?? [];
        row[place('points')] = `0.${String(hundredths).padStart(2, '0')}`;
        const { document: after } = imported(document, { ...table, rows: wanted });
        row[place('points')] = String(hundredths / 100);
        expect(after && cells(tableOf(after).rows)).toEqual(cells(wanted));
      }),
      seeded(160, 16),
    );
  });
});

describe('rows', () => {
  test('added, removed and copied are understood', () => {
    const table = tableOf(SMALL);
    const at = rowOf(table, 'degree', 2);
    const copy = [...(table.rows[at] ?? [])];
    copy[place('options')] = '高中';
    copy[place('points')] = '2';
    table.rows.splice(at + 1, 0, copy);
    table.rows.splice(rowOf(table, 'odd'), 1);
    const blank = SHEET_COLUMNS.map(() => '');
    blank[place('title')] = '志愿服务';
    blank[place('group')] = 'learning';
    blank[place('kind')] = '按次（量）计分';
    blank[place('subject')] = '年龄';
    blank[place('step')] = '1';
    blank[place('points')] = '０.１';
    table.rows.push(blank);
    const { document, edits, findings } = imported(SMALL, table);
    expect(findings).toEqual([]);
    expect(edits.map(({ change, node }) => `${change} ${node}`)).toEqual([
      'added degree',
      'added learning-1',
      'removed odd',
    ]);
    expect(nodeOf(document, 'odd')).toBeUndefined();
    expect(nodeOf(document, 'degree')).toEqual(
      expect.objectContaining({
        rule: {
          if: [
            { '==': [{ var: 'education' }, 'bachelor'] },
            20,
            { '==': [{ var: 'education' }, 'college'] },
            10,
            { '==': [{ var: 'education' }, 'school'] },
            2,
            0,
          ],
        },
      }),
    );
    expect(nodeOf(document, 'learning-1')).toEqual(
      expect.objectContaining({ title: { zh: '志愿服务' }, rule: { '*': [{ var: 'age' }, 0.1] } }),
    );
  });

  test('sorted by any column say the same', () => {
    const { name, rows } = tableOf(SMALL);
    const [head = [], ...below] = rows;
    const sorted = below.sort((a, b) => (a[place('title')] ?? '').localeCompare(b[place('title')] ?? ''));
    const { edits, findings } = imported(SMALL, { name, rows: [head, ...sorted], formulas: [], merged: [] });
    expect({ edits, findings }).toEqual({ edits: [], findings: [] });
  });

  test('that are missing stay where one says so', () => {
    const table = tableOf(SMALL);
    table.rows.splice(rowOf(table, 'odd'), 1);
    const options = { absent: 'keep' } as const;
    expect(importWorksheet(SMALL, PACK_LIBRARY, table, options).edits).toEqual([]);
  });
});

describe('what is wrong is told by cell', () => {
  const wrong: readonly [code: string, node: string, entry: number, column: ColumnId, text: string][] = [
    ['WORKSHEET-NUMBER', 'degree', 1, 'points', '二十'],
    ['WORKSHEET-POINTS', 'degree', 1, 'points', '0.125'],
    ['WORKSHEET-OPTIONS', 'degree', 1, 'options', '博士后'],
    ['WORKSHEET-SUBJECT', 'help', 0, 'subject', '没有的数据'],
    ['WORKSHEET-WORD', 'help', 0, 'department', '不存在的局'],
    ['WORKSHEET-WORD', 'help', 0, 'kind', '随便'],
    ['WORKSHEET-CELL-UNUSED', 'help', 0, 'yearCap', '3'],
    ['WORKSHEET-CELL-EMPTY', 'help', 0, 'points', ''],
    ['WORKSHEET-CELL-EMPTY', 'old', 0, 'title', ''],
    ['WORKSHEET-READ-ONLY', 'old', 0, 'marks', '已定'],
    ['WORKSHEET-ID-UNKNOWN', 'old', 0, 'node', 'elsewhere'],
    ['WORKSHEET-ID-TWICE', 'odd', 0, 'node', 'open'],
  ];
  test.each(wrong)('%s', (code, node, entry, column, text) => {
    const original = tableOf(SMALL);
    const { document, findings } = imported(SMALL, written(SMALL, [node, entry, column, text]));
    expect(document).toBeNull();
    const found = findings.find((finding) => finding.code === code);
    expect(found?.sheet).toBe('指标表');
    const row = code === 'WORKSHEET-ID-TWICE' ? rowOf(original, 'open') : rowOf(original, node, entry);
    expect(found?.cell).toMatch(new RegExp(`^[A-Z]{1,2}${row + 1}$`));
    for (const sentence of [found?.message, found?.remedy]) expect(sentence?.zh && sentence.en).toBeTruthy();
  });

  test('a message repeats what stands in the cell', () => {
    const [finding] = imported(SMALL, written(SMALL, ['degree', 1, 'points', '二十'])).findings;
    expect(finding?.message.zh).toBe('「二十」不是数字');
  });

  test('formulas and merged cells', () => {
    const table = { ...tableOf(SMALL), formulas: ['Y5'], merged: ['F2:F4'] };
    expect(imported(SMALL, table).findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['WORKSHEET-FORMULA', 'Y5'],
      ['WORKSHEET-MERGED', 'F2:F4'],
    ]);
  });

  test('three bad cells in a long table are told, and these only', () => {
    const { document } = packOf('yongjia-practice');
    const table = tableOf(document);
    const rows = table.rows
      .flatMap((cells, row) => (/^\d/.test(cells[place('points')] ?? '') ? [row] : []))
      .slice(3, 6);
    for (const row of rows) (table.rows[row] ?? [])[place('points')] = '多一点';
    expect(imported(document, table).findings.map(({ cell }) => cell)).toEqual(rows.map((row) => `Y${row + 1}`));
  });

  test('what another policy sets', () => {
    const { document } = packOf('yongjia-new-2022');
    const table = tableOf(document);
    const row = table.rows[table.rows.findIndex((cells) => cells[place('line')] === '引用上级')];
    if (row) row[place('title')] = '另一份政策';
    expect(imported(document, table).findings.map(({ code }) => code)).toEqual(row ? ['WORKSHEET-LOCKED'] : []);
  });

  test('a table without headings, and no table', () => {
    for (const text of ['', '1\t2\n3\t4']) {
      expect(imported(SMALL, pastedTable(text, '粘贴')).findings.map(({ code }) => code)).toEqual([
        'WORKSHEET-NO-HEADINGS',
      ]);
    }
  });

  test('any cells at all: told or taken, never an exception', () => {
    const texts = fc.constantFrom(
      '',
      '5',
      '-1',
      '待定',
      '含',
      '年龄',
      '=1+1',
      '\u0000',
      '{"var":"age"}',
      '分档',
      'x'.repeat(3000),
    );
    const writes = fc.array(fc.tuple(fc.nat(12), fc.nat(SHEET_COLUMNS.length - 1), texts), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(writes, (all) => {
        const table = tableOf(SMALL);
        for (const [row, column, text] of all) {
          const cells = table.rows[1 + (row % (table.rows.length - 1))];
          if (cells) cells[column] = text;
        }
        const { document, findings } = imported(SMALL, table);
        expect(document === null).toBe(findings.some(({ severity }) => severity === 'error'));
      }),
      seeded(400, 16),
    );
  });
});

describe('a new policy', () => {
  test.each(ALL_PACKS.map((pack) => [pack.name, pack] as const))(
    'out of the table of %s has all that it has',
    (_, { document }) => {
      const { document: made, findings } = policyFromWorksheet(document, PACK_LIBRARY, tableOf(document));
      expect(findings).toEqual([]);
      // What cells do not show is the sentence in English, and how a rule was spelled.
      const told = ({ rows }: SheetTable) => rows.filter((cells) => cells[place('line')] !== '引用上级');
      expect(made && told(tableOf(made))).toEqual(told(tableOf(document)));
    },
  );

  const basis: PolicyDocument = { ...SMALL, score: { ...SMALL.score, children: [] } };

  test('out of the export of another is that policy', () => {
    const { document, findings } = policyFromWorksheet(basis, PACK_LIBRARY, tableOf(SMALL));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const shown = (of: PolicyDocument | null) =>
      [...(of ? nodesBelow(of.score) : [])].map((node) => node.kind === 'indicator' && [node.id, node.rule, node.max]);
    expect(shown(document)).toEqual(shown(SMALL));
  });

  test('out of a pasted annex keeps what it does not understand, as pending', () => {
    const text = [
      '积分指标及分值表',
      '一级指标\t二级指标\t分值\t评分标准\t责任部门',
      '基础分\t学历\t20\t"本科 20 分，\n大专 10 分"\t教育局',
      '\t党员\t5\t是否党员的，计 5 分\t组织部',
      '奖励分\t荣誉\t３０\t县级以上荣誉，视情况\t教育局',
    ].join('\n');
    const { document, findings } = policyFromWorksheet(basis, PACK_LIBRARY, pastedTable(text, '粘贴'));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      document?.score.children.map((child) => child.kind === 'group' && [child.title.zh, child.children.length]),
    ).toEqual([
      ['基础分', 2],
      ['奖励分', 1],
    ]);
    expect(document?.departments.map(({ title }) => title.zh)).toEqual(['公安局', '教育局', '组织部']);
    const honours =
      document && [...nodesBelow(document.score)].find((node) => node.kind === 'indicator' && node.title.zh === '荣誉');
    expect(honours).toEqual(
      expect.objectContaining({
        rule: null,
        marks: [
          {
            at: '/rule',
            kind: 'pending',
            note: {
              zh: '表格写的是：县级以上荣誉，视情况；分值 ３０',
              en: 'The table says: 县级以上荣誉，视情况；分值 ３０',
            },
          },
        ],
      }),
    );
  });
});

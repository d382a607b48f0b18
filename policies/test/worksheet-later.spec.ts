import {
  headingText,
  importIntoLater,
  insertEntry,
  type PolicyDocument,
  removeEntry,
  SHEET_COLUMNS,
  type SheetTable,
  type TreeNode,
  withValueAt,
  worksheetOf,
} from '../src/index.js';
import { PACK_LIBRARY } from './support/packs.js';
import { group, indicator, parsed, policyInput } from './support/small-policy.js';

/* A table is exported; the draft goes on; then the table comes back. */
const EXPORTED = parsed(
  policyInput([
    group('learning', [
      indicator('age', { '*': [{ var: 'age' }, 0.5] }, { max: 10 }),
      indicator('member', { if: [{ var: 'member' }, 3, 0] }),
    ]),
  ]),
);
const AGE = '/score/children/0/children/0';

/** The exported table; `most` is written as what 「age」 may give. */
function tableWith(most?: string): SheetTable {
  const rows = worksheetOf(EXPORTED, PACK_LIBRARY).rows.map(({ cells }) =>
    SHEET_COLUMNS.map(({ id }) => (id === 'max' && cells.node === 'age' && most ? most : (cells[id] ?? ''))),
  );
  return { name: '指标表', rows: [SHEET_COLUMNS.map(headingText), ...rows], formulas: [], merged: [] };
}

const added = (document: PolicyDocument): PolicyDocument => {
  const list = '/score/children/0/children';
  const { value } = insertEntry(document, { list, index: 1 }, indicator('veteran', 2) as unknown as TreeNode);
  if (!value) throw new Error('not added');
  return value.document;
};
const later = added(withValueAt(EXPORTED, `${AGE}/rule`, { '*': [{ var: 'age' }, 0.25] }));
const into = (present: PolicyDocument, table: SheetTable) => importIntoLater(EXPORTED, present, PACK_LIBRARY, table);

test('an unchanged table changes nothing of what was done since', () => {
  const { document, edits, findings } = into(later, tableWith());
  expect(document).toBe(later);
  expect({ edits, findings }).toEqual({ edits: [], findings: [] });
});

test('what was changed in the table is put into what was done since, additions included', () => {
  const { document, edits, findings } = into(later, tableWith('12'));
  expect(edits.map(({ change, node, before, after }) => [change, node, before, after])).toEqual([
    ['changed', 'age', '10', '12'],
  ]);
  expect(findings).toEqual([]);
  expect(document).toEqual(withValueAt(later, `${AGE}/max`, 12));
});

test('where both changed the same thing the table holds, and says so', () => {
  const { document, findings } = into(withValueAt(later, `${AGE}/max`, 11), tableWith('12'));
  expect(findings).toMatchObject([{ code: 'WORKSHEET-CHANGED-SINCE', severity: 'warning' }]);
  expect(findings[0]?.message.zh).toContain('「age」');
  expect(document).toEqual(withValueAt(later, `${AGE}/max`, 12));
});

test('what was taken out since is brought back only where the table changed it, which is told', () => {
  const without = removeEntry(EXPORTED, AGE).value?.document;
  if (!without) throw new Error('not removed');
  expect(into(without, tableWith()).document).toBe(without);
  const { document, findings } = into(without, tableWith('12'));
  expect(findings).toMatchObject([{ code: 'WORKSHEET-CHANGED-SINCE' }]);
  expect(document).toEqual(withValueAt(EXPORTED, `${AGE}/max`, 12));
});

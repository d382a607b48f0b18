import { type Bilingual, type Finding, type SnapshotFact } from '@jifen/policies';
import { type FormulaColumn } from '../table/sheet-rows.js';
import { type ColumnUse, type ImportMapping } from './import-mapping.js';
import { type IdentityKind } from './identity.js';

/** What a mapping is checked against. */
export interface MappedTable {
  readonly headings: readonly string[];
  /** What each column identifies people by; null where it does not. */
  readonly identities: readonly (IdentityKind | null)[];
  readonly formulas: readonly FormulaColumn[];
  readonly dictionary: readonly SnapshotFact[];
}

function finding(code: string, pointer: string, message: Bilingual, remedy: Bilingual): Finding {
  return { code, severity: 'error', pointer, message, remedy };
}

/** Uses that keep nothing of what stands in a cell. */
const ANONYMOUS = new Set(['drop', 'undecided']);

/**
 * Why a mapping cannot be used yet, column by column and fact by fact. Columns that nobody decided on and facts that nobody has said are
 * missing are refused by name; nothing identifying is kept.
 */
export function mappingFindings(mapping: ImportMapping, table: MappedTable): Finding[] {
  const { headings } = table;
  if (mapping.columns.length !== headings.length) {
    return [
      finding(
        'MAPPING-COLUMNS',
        '/columns',
        {
          zh: `文件有 ${headings.length} 列，对应表有 ${mapping.columns.length} 列`,
          en: `The file has ${headings.length} columns, the mapping ${mapping.columns.length}`,
        },
        { zh: '按文件的列逐列给出对应', en: 'Map the columns of the file one by one' },
      ),
    ];
  }
  return [
    ...mapping.columns.flatMap((use, index) => columnFindings(use, index, mapping, table)),
    ...usedTwice(mapping.columns, headings),
    ...roleFindings(mapping.columns),
    ...factFindings(mapping, table.dictionary),
  ];
}

function columnFindings(use: ColumnUse, index: number, mapping: ImportMapping, table: MappedTable): Finding[] {
  const pointer = `/columns/${index}`;
  const heading = table.headings[index] ?? '';
  if (use.use === 'undecided') {
    return [
      finding(
        'MAPPING-COLUMN-UNDECIDED',
        pointer,
        { zh: `列「${heading}」没有对应`, en: `The column "${heading}" is not mapped` },
        { zh: '选择它的含义，或明确不导入', en: 'Say what it is, or that it is not imported' },
      ),
    ];
  }
  const found: Finding[] = [];
  if ('fact' in use) found.push(...declarationFindings(use, pointer, table.dictionary));
  const identity = table.identities[index];
  const keepsText = 'as' in use ? use.as === 'keep' : !ANONYMOUS.has(use.use);
  if (identity && keepsText) {
    found.push(
      finding(
        'MAPPING-IDENTITY',
        pointer,
        { zh: `列「${heading}」含有身份信息，不能原样导入`, en: `The column "${heading}" identifies people` },
        { zh: '不导入，或换成化名', en: 'Do not import it, or replace it by pseudonyms' },
      ),
    );
  }
  const formulas = table.formulas.find(({ column }) => column === index);
  if (formulas && !mapping.acceptFormulas && !ANONYMOUS.has(use.use)) {
    found.push(
      finding(
        'MAPPING-FORMULAS',
        pointer,
        {
          zh: `列「${heading}」有 ${formulas.count} 个公式（第一个在 ${formulas.first}），文件里只有上次的计算结果`,
          en: `The column "${heading}" has ${formulas.count} formulas (the first in ${formulas.first}); the file holds their last results only`,
        },
        {
          zh: '把公式改为数值后重新上传，或确认采用这些结果',
          en: 'Replace the formulas by their values and upload again, or accept these results',
        },
      ),
    );
  }
  return found;
}

function declarationFindings(
  use: Extract<ColumnUse, { fact: string }>,
  pointer: string,
  dictionary: readonly SnapshotFact[],
): Finding[] {
  const fact = dictionary.find(({ id }) => id === use.fact);
  if (!fact) {
    return [
      finding(
        'MAPPING-FACT-UNKNOWN',
        `${pointer}/fact`,
        { zh: `数据字典没有「${use.fact}」`, en: `The dictionary has no fact "${use.fact}"` },
        { zh: '从所选政策的数据字典中选择', en: 'Choose a fact of the policy’s dictionary' },
      ),
    ];
  }
  const isRecords = fact.type.kind === 'records';
  const fits =
    fact.type.kind === 'records' && use.use === 'field'
      ? fact.type.fields.some(({ id }) => id === use.field) && use.record <= fact.type.most
      : isRecords === (use.use !== 'fact');
  if (fits) return [];
  return [
    finding(
      'MAPPING-FACT-KIND',
      pointer,
      { zh: `「${fact.label.zh}」不能这样对应`, en: `"${fact.label.en ?? fact.label.zh}" cannot be mapped like this` },
      isRecords
        ? { zh: '记录列表按字段和序号对应，或整格对应', en: 'Map a list by field and number, or as one cell' }
        : { zh: '作为单个数据项对应', en: 'Map it as a single fact' },
    ),
  ];
}

/** Whether the dictionary has what a column is taken for. */
export function fitsDictionary(use: ColumnUse, dictionary: readonly SnapshotFact[]): boolean {
  return !('fact' in use) || declarationFindings(use, '', dictionary).length === 0;
}

/** Names the thing of which a population has one: a second column for it is a mistake. */
function targetOf(use: ColumnUse): string | null {
  switch (use.use) {
    case 'undecided':
    case 'drop':
      return null;
    case 'fact':
    case 'list':
      return `fact ${use.fact}`;
    case 'field':
      return `field ${use.fact} ${use.record} ${use.field}`;
    default:
      return use.use;
  }
}

function usedTwice(columns: readonly ColumnUse[], headings: readonly string[]): Finding[] {
  const first = new Map<string, number>();
  const listed = new Set(columns.flatMap((use) => (use.use === 'list' ? [use.fact] : [])));
  return columns.flatMap((use, index) => {
    const target = targetOf(use);
    if (target === null) return [];
    const other = first.get(target);
    first.set(target, other ?? index);
    if (other === undefined && !(use.use === 'field' && listed.has(use.fact))) return [];
    return [
      finding(
        'MAPPING-TWICE',
        `/columns/${index}`,
        {
          zh: `列「${headings[index] ?? ''}」与另一列对应到同一项`,
          en: `The column "${headings[index] ?? ''}" is mapped to the same thing as another`,
        },
        { zh: '只保留其中一列', en: 'Keep one of them' },
      ),
    ];
  });
}

function roleFindings(columns: readonly ColumnUse[]): Finding[] {
  const found: Finding[] = [];
  const person = columns.find((use) => use.use === 'person');
  const spouse = columns.find((use) => use.use === 'spouse');
  const has = (role: ColumnUse['use']): boolean => columns.some(({ use }) => use === role);
  if (spouse && (!person || person.as !== spouse.as)) {
    found.push(
      finding(
        'MAPPING-SPOUSE',
        `/columns/${columns.indexOf(spouse)}`,
        {
          zh: '配偶编号要与人员编号用同样的方式导入',
          en: 'Spouses are found by the ids of persons, imported in the same way',
        },
        { zh: '对应人员编号，两列都保留或都换成化名', en: 'Map the ids of persons; keep both or replace both' },
      ),
    );
  }
  if ((has('pool') || spouse) && !has('scene')) {
    found.push(
      finding(
        'MAPPING-SCENE',
        '/columns',
        { zh: '有学校、配偶等申请信息，但没有场景', en: 'There are pools or spouses, but no scene' },
        { zh: '对应场景一列，或不导入这些列', en: 'Map the scene, or do not import these columns' },
      ),
    );
  }
  return found;
}

function factFindings({ columns, notCollected }: ImportMapping, dictionary: readonly SnapshotFact[]): Finding[] {
  const mapped = new Set(columns.flatMap((use) => ('fact' in use ? [use.fact] : [])));
  const said = new Set(notCollected);
  const found = dictionary
    .filter(({ id }) => !mapped.has(id) && !said.has(id))
    .map(({ id, label }) =>
      finding(
        'MAPPING-FACT-MISSING',
        '/notCollected',
        { zh: `文件没有「${label.zh}」（${id}）`, en: `The file does not have "${label.en ?? label.zh}" (${id})` },
        { zh: '对应一列，或确认没有采集', en: 'Map a column to it, or confirm that it was not collected' },
      ),
    );
  for (const id of notCollected) {
    if (!mapped.has(id)) continue;
    found.push(
      finding(
        'MAPPING-FACT-BOTH',
        '/notCollected',
        { zh: `「${id}」既有对应的列，又声明没有采集`, en: `"${id}" is mapped and declared not collected` },
        { zh: '去掉其中之一', en: 'Take back one of the two' },
      ),
    );
  }
  if (mapped.size === 0) {
    found.push(
      finding(
        'MAPPING-NO-FACTS',
        '/columns',
        { zh: '没有一列对应到数据项', en: 'No column is mapped to a fact' },
        { zh: '至少对应一个数据项', en: 'Map one fact at least' },
      ),
    );
  }
  return found;
}

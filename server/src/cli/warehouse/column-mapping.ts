import { type ColumnMapping, type CompiledPolicy, type Finding, parseJsonText } from '@jifen/policies';
import { CommandFailure, type FileFinding } from '../failure.js';
import { located } from '../input/policy-file.js';
import { readTextFile } from '../input/text-file.js';
import { isName } from './table-name.js';

function wrong(pointer: string, code: string, zh: string, en: string): Finding {
  return {
    code,
    severity: 'error',
    pointer,
    message: { zh, en },
    remedy: {
      zh: '写成 {"数据项编号":"列名"}；表中没有的数据项写 null',
      en: 'Write {"fact id":"column name"}, with null for a fact that the table does not have',
    },
  };
}

/** What is wrong with one entry of a mapping, if anything. */
function entryFindings(fact: string, column: unknown, policy: CompiledPolicy): Finding[] {
  const pointer = `/${fact.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (!policy.facts.declares(fact)) {
    return [
      wrong(pointer, 'SQL-MAPPING-UNKNOWN-FACT', `政策没有数据项「${fact}」`, `The policy has no fact "${fact}"`),
    ];
  }
  if (column === null || (typeof column === 'string' && isName(column))) return [];
  return [wrong(pointer, 'SQL-MAPPING-INVALID', '列名应为文本', 'A column name must be a text')];
}

/** The columns that a mapping file names. What is wrong with it ends the command, with its place in the file. */
async function mappingFile(file: string, policy: CompiledPolicy): Promise<[string, string | null][]> {
  const text = await readTextFile(file);
  const { value, findings } = parseJsonText(text);
  const end = (list: readonly Finding[]): FileFinding[] => located(file, text, list);
  if (findings.length > 0) throw new CommandFailure(end(findings));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CommandFailure(
      end([wrong('', 'SQL-MAPPING-INVALID', '对照文件应为一个对象', 'A mapping must be an object')]),
    );
  }
  const entries = Object.entries(value as Record<string, string | null>);
  const refused = entries.flatMap(([fact, column]) => entryFindings(fact, column, policy));
  if (refused.length > 0) throw new CommandFailure(end(refused));
  return entries;
}

/** Which column holds which fact: by the mapping file, with null for the facts of `without` (joined by commas). */
export async function columnMapping(
  policy: CompiledPolicy,
  { columns, without }: { readonly columns?: string; readonly without?: string },
): Promise<ColumnMapping> {
  const mapped = columns === undefined ? [] : await mappingFile(columns, policy);
  const absent = without?.split(',').filter((fact) => fact !== '') ?? [];
  const refused = absent.flatMap((fact) => entryFindings(fact, null, policy));
  if (refused.length > 0) throw new CommandFailure(refused);
  return new Map<string, string | null>([...mapped, ...absent.map((fact): [string, null] => [fact, null])]);
}

import { visit } from 'jsonc-parser';
import type { z } from 'zod';
import type { Finding } from '../findings/finding.js';
import { toPointer } from '../findings/json-pointer.js';
import { documentFindings } from './document-finding.js';
import { jsonBoundsFinding, MOST_VALUES } from './json-bounds.js';
import { openDocument } from './migrations/open-document.js';
import { PolicyDocument } from './policy-document.js';

/** What came of reading: a value, or the reasons why there is none. */
export type Parsed<T> = { readonly value: T; readonly findings: readonly [] } | Refused;

/** A refusal with its reasons; at least one is an error. */
export interface Refused {
  readonly value: null;
  readonly findings: readonly Finding[];
}

/** Longest document text that is read, in characters. */
const LONGEST_TEXT = 20_000_000;

/** A policy document, with notes (severity `info`) on what was done to open one of an older format; or why there is none. */
export type ParsedPolicy = { readonly value: PolicyDocument; readonly findings: readonly Finding[] } | Refused;

/** Reads a value by a schema, refusing what is not plain bounded JSON; never throws. */
export function parseBy<T>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  const bounds = jsonBoundsFinding(value);
  if (bounds) return { value: null, findings: [bounds] };
  const result = schema.safeParse(value, { reportInput: true });
  return result.success
    ? { value: result.data, findings: [] }
    : { value: null, findings: documentFindings(result.error) };
}

/**
 * Reads a policy document. Structure only: fields, types, bounds. What rules mean is read by `readPolicyRules`, what is wrong
 * with the policy as a whole is found by `checkPolicy`. A document of an older format is brought to today's first, and says so; one of
 * a newer or unknown format is refused. Never throws.
 */
export function parsePolicy(value: unknown): ParsedPolicy {
  const bounds = jsonBoundsFinding(value);
  if (bounds) return { value: null, findings: [bounds] };
  const opened = openDocument(value);
  if (opened.refusal) return { value: null, findings: [opened.refusal] };
  const parsed = parseBy(PolicyDocument, opened.value);
  return parsed.value ? { value: parsed.value, findings: opened.notes } : parsed;
}

function textFinding(
  code: string,
  pointer: string,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
): Refused {
  const finding: Finding = {
    code,
    severity: 'error',
    pointer,
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn },
  };
  return { value: null, findings: [finding] };
}

/** What a strict look at the text found: where it ceases to be JSON, or the first key that stands twice. */
interface TextFaults {
  syntax: { readonly line: number; readonly column: number } | undefined;
  duplicate: string | undefined;
}

/** Goes through the text once, keeping nothing but the keys of the objects that are open. */
function textFaults(text: string): TextFaults {
  const faults: TextFaults = { syntax: undefined, duplicate: undefined };
  const open: Set<string>[] = [];
  visit(
    text,
    {
      onError: (_error, _offset, _length, line, column) => {
        faults.syntax ??= { line: line + 1, column: column + 1 };
      },
      onObjectBegin: () => {
        open.push(new Set());
      },
      onObjectEnd: () => {
        open.pop();
      },
      onObjectProperty: (key, _offset, _length, _line, _column, path) => {
        const keys = open.at(-1);
        if (keys?.has(key)) faults.duplicate ??= toPointer([...path(), key]);
        keys?.add(key);
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return faults;
}

function syntaxFinding({ line, column }: { readonly line: number; readonly column: number }): Refused {
  return textFinding(
    'DOCUMENT-SYNTAX',
    '',
    `第 ${line} 行第 ${column} 列不合 JSON 语法`,
    `Line ${line}, column ${column} is not JSON`,
    '检查该处的逗号、引号和括号',
    'Check commas, quotes and brackets there',
  );
}

/**
 * Reads JSON text strictly: a syntax error is reported with line and column, a key that stands twice in one object is refused
 * (JSON.parse would silently keep the last). Never throws.
 */
export function parseJsonText(text: string): Parsed<unknown> {
  const { deepest, commas } = shapeOf(text);
  if (text.length > LONGEST_TEXT || commas > MOST_VALUES) {
    return textFinding('DOCUMENT-TOO-LARGE', '', '文档过大', 'The document is too large', '拆分为多个文档', 'Split it');
  }
  if (deepest > 400) {
    return textFinding(
      'DOCUMENT-TOO-DEEP',
      '',
      '嵌套过深',
      'The document nests too deeply',
      '减少嵌套层次',
      'Nest less',
    );
  }
  const { syntax, duplicate } = textFaults(text);
  if (syntax) return syntaxFinding(syntax);
  if (duplicate !== undefined) {
    return textFinding(
      'DOCUMENT-DUPLICATE-KEY',
      duplicate,
      '同一对象中字段重复',
      'A field stands twice in one object',
      '只保留其中一个',
      'Keep one of them',
    );
  }
  try {
    return { value: JSON.parse(text) as unknown, findings: [] };
  } catch {
    return syntaxFinding({ line: 1, column: 1 });
  }
}

/** Deepest nesting of brackets and number of commas outside strings; cheap, and safe for texts that would exhaust a parser. */
function shapeOf(text: string): { readonly deepest: number; readonly commas: number } {
  let [depth, deepest, commas] = [0, 0, 0];
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === ',') commas += 1;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return { deepest, commas };
}

/** Reads a policy document from JSON text; see {@link parseJsonText} and {@link parsePolicy}. */
export function parsePolicyText(text: string): ParsedPolicy {
  const json = parseJsonText(text);
  return json.findings.length > 0 ? { value: null, findings: json.findings } : parsePolicy(json.value);
}

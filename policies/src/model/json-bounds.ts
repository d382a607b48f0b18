import type { Finding } from '../findings/finding.js';
import { toPointer } from '../findings/json-pointer.js';

/** Deepest nesting of a document; rules are bounded more tightly when they are read. */
const DEEPEST = 200;

/** Most values (numbers, texts, objects, lists …) in one document. */
export const MOST_VALUES = 500_000;

/** Most entries of one list or object. */
const MOST_ENTRIES = 100_000;

/** Keys that would reach an object's prototype in careless code. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

function refusal(code: string, pointer: string, zh: string, en: string, remedyZh: string, remedyEn: string): Finding {
  return {
    code,
    severity: 'error',
    pointer,
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn },
  };
}

function tooLarge(): Finding {
  return refusal('DOCUMENT-TOO-LARGE', '', '文档过大', 'The document is too large', '拆分为多个文档', 'Split it');
}

/** A list or object that is being gone through. */
interface Level {
  readonly value: object;
  /** Keys of an object; null for a list. */
  readonly keys: readonly string[] | null;
  readonly length: number;
  /** Position of the entry that is being looked at. */
  at: number;
}

function levelOf(value: object): Level {
  const keys = Array.isArray(value) ? null : Object.keys(value);
  return { value, keys, length: keys ? keys.length : (value as readonly unknown[]).length, at: -1 };
}

/** Where the walk is. */
function pointerOf(levels: readonly Level[]): string {
  return toPointer(levels.map(({ keys, at }) => keys?.[at] ?? at));
}

/** Half of a character: it has no bytes of its own, so that texts with different halves would have the same content hash. */
const HALF_CHARACTER = /\p{Surrogate}/u;

function halfCharacter(levels: readonly Level[]): Finding {
  return refusal(
    'DOCUMENT-HALF-CHARACTER',
    pointerOf(levels),
    '文字中含有不完整的字符',
    'The text holds half a character',
    '删除后重新输入',
    'Remove it and type the text again',
  );
}

function scalarFinding(value: unknown, levels: readonly Level[]): Finding | undefined {
  if (typeof value === 'string') return HALF_CHARACTER.test(value) ? halfCharacter(levels) : undefined;
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return undefined;
  return typeof value === 'number'
    ? refusal(
        'DOCUMENT-NOT-JSON',
        pointerOf(levels),
        '不是有限的数值',
        'This is not a finite number',
        '改为普通数值',
        'Write an ordinary number',
      )
    : refusal(
        'DOCUMENT-NOT-JSON',
        pointerOf(levels),
        '不是 JSON 值',
        'This is not a JSON value',
        '改为 JSON 值',
        'Write a JSON value',
      );
}

/**
 * Refuses a value that is not plain, bounded JSON, before anything else looks at it: too deep, too large, not JSON, or with keys
 * that reach a prototype. Neither depth nor size can exhaust the stack or the memory. Returns the first finding only.
 */
export function jsonBoundsFinding(root: unknown): Finding | undefined {
  if (typeof root !== 'object' || root === null) return scalarFinding(root, []);
  const levels: Level[] = [levelOf(root)];
  let seen = 0;
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    if (level.length > MOST_ENTRIES) return tooLarge();
    level.at += 1;
    if (level.at >= level.length) {
      levels.pop();
      continue;
    }
    seen += 1;
    if (seen > MOST_VALUES) return tooLarge();
    const key = level.keys?.[level.at];
    const value: unknown = (level.value as Record<string | number, unknown>)[key ?? level.at];
    if (value === undefined && key !== undefined) continue;
    if (key !== undefined && FORBIDDEN_KEYS.has(key)) {
      return refusal(
        'DOCUMENT-FORBIDDEN-KEY',
        pointerOf(levels),
        `不允许使用字段名 ${key}`,
        `The field name ${key} is not allowed`,
        '改用其他名称',
        'Use another name',
      );
    }
    if (key !== undefined && HALF_CHARACTER.test(key)) return halfCharacter(levels);
    if (typeof value !== 'object' || value === null) {
      const finding = scalarFinding(value, levels);
      if (finding) return finding;
    } else if (levels.length > DEEPEST) {
      return refusal('DOCUMENT-TOO-DEEP', '', '嵌套过深', 'The document nests too deeply', '减少嵌套层次', 'Nest less');
    } else levels.push(levelOf(value));
  }
  return undefined;
}

import type { Finding } from '../findings/finding.js';
import { pointerToken } from '../findings/json-pointer.js';

/** Deepest nesting of a document; rules are bounded more tightly when they are read. */
const DEEPEST = 200;

/** Most values (numbers, texts, objects, lists …) in one document. */
const MOST_VALUES = 2_000_000;

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

/**
 * Refuses a value that is not plain, bounded JSON, before anything else looks at it: too deep, too large, not JSON, or with keys
 * that reach a prototype. Iterative, so that depth cannot exhaust the stack. Returns the first finding only.
 */
export function jsonBoundsFinding(root: unknown): Finding | undefined {
  const pending: { value: unknown; pointer: string; depth: number }[] = [{ value: root, pointer: '', depth: 0 }];
  let seen = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, pointer, depth } = next;
    seen += 1;
    if (seen > MOST_VALUES) {
      return refusal('DOCUMENT-TOO-LARGE', '', '文档过大', 'The document is too large', '拆分为多个文档', 'Split it');
    }
    if (depth > DEEPEST) {
      return refusal('DOCUMENT-TOO-DEEP', '', '嵌套过深', 'The document nests too deeply', '减少嵌套层次', 'Nest less');
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') continue;
    if (typeof value === 'number') {
      if (Number.isFinite(value)) continue;
      return refusal(
        'DOCUMENT-NOT-JSON',
        pointer,
        '不是有限的数值',
        'This is not a finite number',
        '改为普通数值',
        'Write an ordinary number',
      );
    }
    if (typeof value !== 'object') {
      return refusal(
        'DOCUMENT-NOT-JSON',
        pointer,
        '不是 JSON 值',
        'This is not a JSON value',
        '改为 JSON 值',
        'Write a JSON value',
      );
    }
    for (const [key, child] of Object.entries(value)) {
      if (child === undefined) continue;
      const childPointer = pointer + pointerToken(key);
      if (FORBIDDEN_KEYS.has(key)) {
        return refusal(
          'DOCUMENT-FORBIDDEN-KEY',
          childPointer,
          `不允许使用字段名 ${key}`,
          `The field name ${key} is not allowed`,
          '改用其他名称',
          'Use another name',
        );
      }
      pending.push({ value: child, pointer: childPointer, depth: depth + 1 });
    }
  }
  return undefined;
}

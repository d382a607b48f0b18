import type { Finding } from '../../findings/finding.js';
import { POLICY_FORMAT } from '../policy-format.js';
import { FORMAT_1_TO_2 } from './format-1-to-2.js';
import type { Migration, PlainDocument } from './migration.js';

/** Every step, oldest first. A new format adds its step at the end. */
const MIGRATIONS: readonly Migration[] = [FORMAT_1_TO_2];

const FORMAT = /^points-policy\/(\d{1,6})$/;

/** A value brought to today's format, with a note on each step; or why its format cannot be read. */
export type Opened =
  | { readonly value: unknown; readonly notes: readonly Finding[]; readonly refusal: null }
  | { readonly value: null; readonly notes: readonly []; readonly refusal: Finding };

function refused(code: string, message: Finding['message'], remedy: Finding['remedy']): Opened {
  return { value: null, notes: [], refusal: { code, severity: 'error', pointer: '/format', message, remedy } };
}

function unreadable(format: string): Opened {
  const number = FORMAT.exec(format)?.[1];
  const current = FORMAT.exec(POLICY_FORMAT)?.[1] ?? '';
  if (number !== undefined && Number(number) > Number(current)) {
    return refused(
      'DOCUMENT-FORMAT-NEWER',
      {
        zh: `文档格式 ${format} 比本程序认识的 ${POLICY_FORMAT} 新，不能打开`,
        en: `The document is in format ${format}, newer than ${POLICY_FORMAT}, which this program reads`,
      },
      { zh: '升级程序后再打开', en: 'Open it with a newer version of the program' },
    );
  }
  return refused(
    'DOCUMENT-FORMAT-UNKNOWN',
    { zh: `不认识的文档格式「${format}」`, en: `The document format "${format}" is not known` },
    { zh: `应为 ${POLICY_FORMAT}`, en: `It should be ${POLICY_FORMAT}` },
  );
}

function isDocument(value: unknown): value is PlainDocument & { readonly format: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.hasOwn(value, 'format') &&
    typeof (value as PlainDocument)['format'] === 'string'
  );
}

/**
 * Brings a document of an older format to today's, step by step. What has no format at all is left to the reader of the structure to
 * complain about. Never throws; the value given is not changed.
 */
export function openDocument(value: unknown): Opened {
  if (!isDocument(value)) return { value, notes: [], refusal: null };
  const notes: Finding[] = [];
  let document: PlainDocument = value;
  for (let format = value.format; format !== POLICY_FORMAT; format = String(document['format'])) {
    const step = MIGRATIONS.find(({ from }) => from === format);
    if (!step) return unreadable(format.slice(0, 100));
    document = step.migrate(document);
    notes.push({
      code: 'DOCUMENT-MIGRATED',
      severity: 'info',
      pointer: '/format',
      message: {
        zh: `文档已由 ${step.from} 换成 ${step.to}：${step.note.zh}`,
        en: `The document was brought from ${step.from} to ${step.to}: ${step.note.en}`,
      },
      remedy: { zh: '保存后即为新格式，无需其他操作', en: 'Saving it keeps the new format; nothing else is needed' },
    });
  }
  return { value: document, notes, refusal: null };
}

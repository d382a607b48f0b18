import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Stands for bytes that are no UTF-8. */
const REPLACEMENT = 0xfffd;

/** A text as UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** Bytes that a character takes by its first byte, and the bits of it that count; undefined where no character begins so. */
function lead(byte: number): { readonly length: number; readonly bits: number } | undefined {
  if (byte < 0x80) return { length: 1, bits: byte };
  if (byte >= 0xc2 && byte < 0xe0) return { length: 2, bits: byte & 0x1f };
  if (byte >= 0xe0 && byte < 0xf0) return { length: 3, bits: byte & 0x0f };
  return byte >= 0xf0 && byte < 0xf5 ? { length: 4, bits: byte & 0x07 } : undefined;
}

function characterAt(bytes: Uint8Array, at: number, end: number): { readonly code: number; readonly length: number } {
  const { length, bits } = lead(bytes[at] ?? 0) ?? { length: 0, bits: 0 };
  if (length === 0 || at + length > end) return { code: REPLACEMENT, length: 1 };
  let code = bits;
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return { code: REPLACEMENT, length: 1 };
    code = code * 64 + (byte & 0x3f);
  }
  return code > 0x10ffff ? { code: REPLACEMENT, length: 1 } : { code, length };
}

/** The text that stands as UTF-8 from `start` to before `end`; bytes that are none become replacement characters. Shared memory may be read. */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const parts: string[] = [];
  let text = '';
  for (let at = start; at < end;) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      at += 1;
    } else {
      const { code, length } = characterAt(bytes, at, end);
      text += String.fromCodePoint(code);
      at += length;
    }
    if (text.length < 4096) continue;
    parts.push(text);
    text = '';
  }
  return parts.length === 0 ? text : parts.join('') + text;
}

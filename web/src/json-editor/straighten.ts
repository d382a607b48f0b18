/** A change of a text: `length` characters from `offset` become `text`. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** What a Chinese keyboard writes where JSON wants a plain character. Inside texts they stay. */
const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '＂': '"',
  '「': '"',
  '」': '"',
  '：': ':',
  '，': ',',
  '、': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '－': '-',
  '．': '.',
  '\u3000': ' ',
  '\u00a0': ' ',
  ...Object.fromEntries([...'０１２３４５６７８９'].map((digit, value) => [digit, String(value)])),
};

const TYPOGRAPHIC = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'u');

/** Marks that end a text that was opened by a straight one. */
const CLOSING = /[”＂」]/u;

/** Whether a text holds anything that {@link straightened} might write plainly. */
export function isTypographic(text: string): boolean {
  return TYPOGRAPHIC.test(text);
}

/** Whether the next straight quotation mark of the line closes the text, rather than opening another one behind `:`, `,`, `[` or `{`. */
function closesLater(text: string, from: number): boolean {
  const rest = /^[^"\n]*"/.exec(text.slice(from, from + LONGEST_TEXT))?.[0];
  return rest !== undefined && !/[:,[{：，、｛［【]\s*"$/u.test(rest);
}

/** Characters that are looked at for the end of a text. */
const LONGEST_TEXT = 500;

/**
 * Full-width punctuation and digits as JSON writes them, outside of texts only: what stands between quotation marks says what somebody meant
 * it to say. A curved mark opens and closes a text as a straight one does. Nothing for a text that has none.
 */
export function straightened(text: string): TextChange[] {
  const changes: TextChange[] = [];
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (inString && character === '\\') offset += 1;
    else if (character === '"') inString = !inString;
    else if (character === '\n') inString = false;
    else if (inString ? CLOSING.test(character) && !closesLater(text, offset + 1) : character in PLAIN) {
      const plain = PLAIN[character] ?? character;
      changes.push({ offset, length: 1, text: plain });
      if (plain === '"') inString = !inString;
    }
  }
  return changes;
}

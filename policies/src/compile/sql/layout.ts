/** Longest piece of SQL that stays on one line. */
const WIDTH = 110;

/** A text with every line two columns further in. */
export function indented(text: string): string {
  return `  ${text.replaceAll('\n', '\n  ')}`;
}

function fits(text: string): boolean {
  return text.length <= WIDTH && !text.includes('\n');
}

/** Words on one line where they fit, else the parts on lines of their own between `open` and `close`. */
export function block(open: string, parts: readonly string[], close: string): string {
  const line = [open, ...parts, close].filter((part) => part !== '').join(' ');
  if (fits(line)) return line;
  return [open, ...parts.map(indented), close].filter((part) => part !== '').join('\n');
}

/** A query with a column on each line; a column may begin with a comment of its own. */
export function select(columns: readonly string[], from: string): string {
  return `SELECT\n${columns.map(indented).join(',\n')}\n${from}`;
}

/** The same for parts in brackets, with what stands between them. */
export function bracketed(open: string, parts: readonly string[], between = ','): string {
  const line = `${open}(${parts.join(between === ',' ? ', ' : ` ${between} `)})`;
  if (fits(line)) return line;
  const last = parts.length - 1;
  const lines =
    between === ','
      ? parts.map((part, index) => (index < last ? `${part},` : part))
      : parts.map((part, index) => (index === 0 ? part : `${between} ${part}`));
  return `${open}(\n${lines.map(indented).join('\n')}\n)`;
}

/** Operands with an operator between them; where they are too long for a line, each begins its own. */
export function chained(parts: readonly string[], operator: string): string {
  const line = parts.join(` ${operator} `);
  return fits(line) ? line : parts.map((part, index) => (index === 0 ? part : `${operator} ${part}`)).join('\n');
}

/** Words of people as a comment: one line, whatever they hold. */
export function comment(text: string): string {
  return `-- ${text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()}`;
}

/** An identifier in quotes, whatever its letters. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text constant. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

import { quotedIdentifier } from '@jifen/policies';
import { failure } from '../failure.js';

const PART = /^(?:"((?:[^"]|"")+)"|([^".\s;]+))(?:\.|$)/;

/** The parts of `schema.table` as written: in quotes with any characters, or plainly. A RangeError is never thrown: null where it is none. */
function partsOf(name: string): string[] | null {
  const parts: string[] = [];
  for (let rest = name; rest !== '';) {
    const found = PART.exec(rest);
    if (!found) return null;
    parts.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    rest = rest.slice(found[0].length);
    if (rest === '' && found[0].endsWith('.')) return null;
  }
  return parts;
}

/** Control characters, which no name needs and which would break the lines of a query. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Whether a name can be an identifier of a database. */
export function isName(name: string): boolean {
  return name !== '' && !CONTROL.test(name);
}

/**
 * A table as it is written in SQL, every part in quotes, from `table`, `schema.table` or `"Any Name"."table"`. Letters are taken as they are,
 * capitals too. `schema` stands before a name that has none.
 */
export function tableIdentifier(name: string, schema?: string): string {
  const parts = isName(name) ? partsOf(name) : null;
  if (!parts || parts.length === 0 || parts.length > 3 || !parts.every(isName)) {
    throw failure(
      'SQL-TABLE-NAME',
      { zh: `「${name}」不是表名`, en: `"${name}" is no name of a table` },
      { zh: '写成 模式.表，如 residents.persons', en: 'Write schema.table, e.g. residents.persons' },
    );
  }
  const all = parts.length === 1 && schema !== undefined ? [schema, ...parts] : parts;
  return all.map(quotedIdentifier).join('.');
}

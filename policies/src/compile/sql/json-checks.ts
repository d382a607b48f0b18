import type { RecordsFactType, ScalarFactType } from '../../model/fact.js';
import { block } from './layout.js';
import { text } from './quoting.js';
import { codeMisfits, dateTextMisfits, numberMisfits } from './value-checks.js';

/** What a field is in JSON, and the condition that such a value does not fit. */
function fieldMisfits(type: ScalarFactType, value: string): readonly [kind: string, condition: string] {
  switch (type.kind) {
    case 'boolean':
      return ['boolean', 'FALSE'];
    case 'date':
      return ['string', dateTextMisfits(value, type)];
    case 'enumeration':
      return ['string', codeMisfits(value, type)];
    case 'integer':
    case 'decimal':
      return ['number', numberMisfits(`${value}::NUMERIC`, type)];
  }
}

/**
 * The condition that a JSONB column does not hold a list of records as declared. Every step is asked only where the one before it
 * allows: a database that is free to choose would convert what it has not looked at.
 */
export function jsonMisfits(column: string, { fields, most }: RecordsFactType): string {
  const tests = fields.map(({ id, type, optional }) => {
    const name = text(id);
    const [kind, condition] = fieldMisfits(type, `(r ->> ${name})`);
    return block(
      `CASE coalesce(jsonb_typeof(r -> ${name}), 'null')`,
      [`WHEN 'null' THEN ${optional ? 'FALSE' : 'TRUE'}`, `WHEN '${kind}' THEN ${condition}`, 'ELSE TRUE'],
      'END',
    );
  });
  const known = fields.map(({ id }) => text(id)).join(', ');
  const strange = `EXISTS (SELECT 1 FROM jsonb_object_keys(r) AS k(name) WHERE name NOT IN (${known}))`;
  const record = block(
    "CASE WHEN jsonb_typeof(r) <> 'object' THEN TRUE ELSE",
    [[strange, ...tests].join('\nOR ')],
    'END',
  );
  const records = block('EXISTS (SELECT 1', [`FROM jsonb_array_elements(${column}) AS u(r)`, `WHERE ${record}`], ')');
  return block(
    'CASE',
    [
      `WHEN ${column} IS NULL THEN FALSE`,
      `WHEN jsonb_typeof(${column}) <> 'array' THEN TRUE`,
      `WHEN jsonb_array_length(${column}) > ${most} THEN TRUE`,
      `ELSE ${records}`,
    ],
    'END',
  );
}

import type { Expression } from '../../logic/expression.js';
import { plain } from '../../shape/patterns/plain.js';
import { number, type Token } from '../language/token.js';
import type { Speaker } from './phrase.js';

/** The option at `index` of what `subject` may be: an enumerated fact, or an enumerated field inside a list operation. */
export function option(subject: Expression, index: number, { names, records }: Speaker): Token {
  const written = plain(subject);
  if (written.type.kind !== 'code') return number({ units: index, places: 0 });
  const code = written.type.codes[index] ?? String(index);
  if (written.kind === 'field') return names.code(records ?? '', code, written.field);
  return names.code(written.kind === 'fact' ? written.fact : '', code);
}

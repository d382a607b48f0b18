import { type SnapshotFact } from '@jifen/policies';
import { bareText } from '../cells/code-cell.js';
import { scalarReader } from '../cells/scalar-cell.js';
import { isProblem, RecordListReader } from '../convert/record-list.js';
import { type ColumnProfile } from './column-profile.js';
import { guessFields } from './guess-fields.js';
import { roleOf } from './guess-roles.js';
import { type ColumnUse, UNKNOWN_WORDS } from './import-mapping.js';
import { likeness, pairsOf } from './similarity.js';
import { SYNONYMS } from './synonyms.js';

/** What a column seems to be. */
export interface ColumnGuess {
  readonly use: ColumnUse;
  /** How sure that is, in percent; 0 where there is no guess. */
  readonly confidence: number;
}

const UNDECIDED: ColumnGuess = { use: { use: 'undecided' }, confidence: 0 };
/** Guesses below this are none. */
const LEAST = 45;

interface Candidate {
  readonly column: number;
  readonly fact: SnapshotFact;
  readonly confidence: number;
}

/**
 * Guesses what columns are from their headings and from whether their values can be read as such. Each fact is given to the column that
 * is most like it; whatever is not clear stays undecided.
 */
export function guessColumns(columns: readonly ColumnProfile[], dictionary: readonly SnapshotFact[]): ColumnGuess[] {
  const guesses = new Array<ColumnGuess>(columns.length).fill(UNDECIDED);
  for (const [column, use] of guessFields(columns, dictionary)) guesses[column] = use;
  const used = new Set<string>();
  for (const { column, fact, confidence } of candidatesOf(columns, dictionary, guesses)) {
    if (used.has(fact.id) || guesses[column] !== UNDECIDED) continue;
    used.add(fact.id);
    const use: ColumnUse =
      fact.type.kind === 'records' ? { use: 'list', fact: fact.id } : { use: 'fact', fact: fact.id, values: {} };
    guesses[column] = { use, confidence };
  }
  const hasPersonId = columns.some((profile) => /编号|序号|\bid\b/i.test(profile.heading) && !profile.identity);
  const roles = new Set<string>();
  for (const [column, profile] of columns.entries()) {
    const role = guesses[column] === UNDECIDED || profile.identity ? roleOf(profile, hasPersonId) : null;
    if (!role) continue;
    const isTaken = role.use.use !== 'drop' && roles.has(role.use.use);
    roles.add(role.use.use);
    guesses[column] = isTaken ? (profile.identity ? { use: { use: 'drop' }, confidence: 90 } : UNDECIDED) : role;
  }
  return guesses;
}

function candidatesOf(
  columns: readonly ColumnProfile[],
  dictionary: readonly SnapshotFact[],
  guesses: readonly ColumnGuess[],
): Candidate[] {
  const known = dictionary.map((fact) => ({ fact, names: namesOf(fact), pairs: pairsOf(fact.label.zh) }));
  const candidates: Candidate[] = [];
  for (const [column, profile] of columns.entries()) {
    if (profile.identity || guesses[column] !== UNDECIDED) continue;
    const bare = bareText(profile.heading);
    const pairs = pairsOf(profile.heading);
    for (const { fact, names, pairs: own } of known) {
      const alike = names.has(bare) ? 100 : likeness(pairs, own);
      if (alike < LEAST) continue;
      const confidence = Math.floor((alike * readableShare(fact, profile)) / 100);
      if (confidence >= LEAST) candidates.push({ column, fact, confidence });
    }
  }
  return candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
}

function namesOf({ id, label }: SnapshotFact): ReadonlySet<string> {
  const further = SYNONYMS.find(([fact]) => fact === id)?.[1] ?? [];
  return new Set([id, label.zh, label.en ?? '', ...further].map(bareText).filter((name) => name !== ''));
}

/** The share of a column's known values, in percent, that the fact could be; 100 where none was seen. */
function readableShare({ type }: SnapshotFact, { values }: ColumnProfile): number {
  const options = { unknownWords: UNKNOWN_WORDS, values: {}, hasSerials: true };
  const isReadable =
    type.kind === 'records'
      ? (
          (reader) => (text: string) =>
            !isProblem(reader.read(text))
        )(new RecordListReader(type, options))
      : (
          (read) => (text: string) =>
            !isProblem(read(text))
        )(scalarReader(type, options));
  let seen = 0;
  let readable = 0;
  for (const { text, count } of values) {
    seen += count;
    if (isReadable(text)) readable += count;
  }
  // Codes may still be given their meaning by hand.
  return seen === 0 ? 100 : Math.max(type.kind === 'enumeration' ? 60 : 0, Math.floor((100 * readable) / seen));
}

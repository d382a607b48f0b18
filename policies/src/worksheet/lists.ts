import { plainWords } from './cell-text.js';
import type { ColumnId } from './columns.js';
import { ACQUISITIONS, COMBINATIONS, EFFECTS, ENDS, LINES, RULE_KINDS } from './rule-kinds.js';
import type { Worksheet } from './worksheet.js';

/** Words to choose from in a column. */
export interface WorksheetList {
  readonly columns: readonly ColumnId[];
  readonly words: readonly string[];
  /** Other words are understood, too: the list helps, and does not refuse. */
  readonly open: boolean;
}

/** The lists of words that cells of the table are chosen from. */
export function worksheetLists({ words }: Worksheet): readonly WorksheetList[] {
  const different = (all: readonly string[]): string[] => [
    ...new Map(all.map((text) => [plainWords(text), text])).values(),
  ];
  return [
    { columns: ['line'], words: LINES.all(), open: false },
    { columns: ['effect'], words: EFFECTS.all(), open: false },
    { columns: ['kind'], words: [...RULE_KINDS.all(), ...COMBINATIONS.all()], open: false },
    { columns: ['acquisition'], words: ACQUISITIONS.all(), open: false },
    { columns: ['fromClosed', 'toClosed'], words: ENDS.all(), open: false },
    { columns: ['department'], words: words.departments.all(), open: false },
    { columns: ['subject', 'otherSubject'], words: different(words.subjects()), open: true },
  ];
}

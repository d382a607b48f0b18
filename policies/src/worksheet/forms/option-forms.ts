import type { CodeTier } from '../../shape/shape.js';
import { numberText } from '../cell-text.js';
import type { Cells } from '../columns.js';
import type { RuleReader } from '../rule-reader.js';
import type { Vocabulary } from '../vocabulary.js';
import { type RuleForms, spelledAs } from './form.js';

function writeRows(rows: readonly CodeTier[], words: Vocabulary, fact: string, field?: string): readonly Cells[] {
  return rows.map(({ codes, points }) => ({
    options: words.optionsWords(codes, fact, field),
    points: numberText(points),
  }));
}

function readRows(reader: RuleReader, fact: string, field?: string): readonly CodeTier[] {
  return reader.entries.map((row) => ({
    codes: reader.options(fact, row, 'options', field),
    points: reader.points('points', row),
  }));
}

/** Rules with a row for some options. */
export const OPTION_FORMS: Pick<RuleForms, 'tiers-code' | 'options-table' | 'records-by-type' | 'ladder' | 'choice'> = {
  'tiers-code': {
    tiers: true,
    write: ({ fact, rows, otherwise }, words) => ({
      kind: 'tiers-code',
      head: { subject: words.factWords(fact), otherwise: numberText(otherwise) },
      entries: writeRows(rows, words, fact),
    }),
    read(reader, before) {
      const fact = reader.fact();
      const rows = readRows(reader, fact);
      return { kind: 'tiers-code', fact, rows, otherwise: reader.otherwise(), ...spelledAs(before) };
    },
  },
  'options-table': {
    tiers: true,
    write: ({ fact, rows, otherwise }, words) => ({
      kind: 'options-table',
      head: { subject: words.factWords(fact), otherwise: numberText(otherwise) },
      entries: writeRows(rows, words, fact),
    }),
    read(reader, before) {
      const fact = reader.fact();
      const rows = readRows(reader, fact);
      return { kind: 'options-table', fact, rows, otherwise: reader.otherwise(), ...spelledAs(before) };
    },
  },
  'records-by-type': {
    tiers: true,
    write: ({ records, field, rows, otherwise, ownCap }, words) => ({
      kind: 'records-by-type',
      head: {
        subject: words.recordsWords(records),
        otherSubject: words.fieldWords(records.fact, field),
        otherwise: numberText(otherwise),
        ...(ownCap === undefined ? {} : { ruleCap: numberText(ownCap) }),
      },
      entries: writeRows(rows, words, records.fact, field),
    }),
    read(reader, before) {
      const records = reader.records();
      const field = reader.field(records.fact, 'otherSubject');
      return {
        kind: 'records-by-type',
        records,
        field,
        rows: readRows(reader, records.fact, field),
        otherwise: reader.otherwise(),
        ...reader.ownCap(),
        ...spelledAs(before),
      };
    },
  },
  ladder: {
    tiers: true,
    write: ({ rows, otherwise }, words) => ({
      kind: 'ladder',
      head: { otherwise: numberText(otherwise) },
      entries: rows.map(({ any, points }) => ({ options: words.testsWords(any), points: numberText(points) })),
    }),
    read: (reader, before) => ({
      kind: 'ladder',
      rows: reader.entries.map((row) => ({ any: reader.tests(row), points: reader.points('points', row) })),
      otherwise: reader.otherwise(),
      ...spelledAs(before),
    }),
  },
  choice: {
    tiers: true,
    write: ({ rows, otherwise }, words) => ({
      kind: 'choice',
      head: { otherwise: numberText(otherwise) },
      entries: rows.map(({ condition, points }) => ({
        options: words.conditionWords(condition),
        points: numberText(points),
      })),
    }),
    read: (reader) => ({
      kind: 'choice',
      rows: reader.entries.map((row) => ({ condition: reader.caseOf(row), points: reader.points('points', row) })),
      otherwise: reader.otherwise(),
    }),
  },
};

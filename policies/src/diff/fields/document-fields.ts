import type { SourceDocument } from '../../model/citation.js';
import type { Department, DocumentNote, PolicyDocument, Reading } from '../../model/policy-document.js';
import { word } from '../../text/language/token.js';
import { RELATION_WORDS } from '../diff-words.js';
import { field, type Fields } from '../field.js';
import { sayCitations, sayDate, sayIds, sayJson, sayMarks, sayText, sayWords } from '../say.js';

export const DEPARTMENT_FIELDS: Fields<Department> = {
  id: [],
  title: [field('name', '/title', ({ title }) => title, sayText)],
  duties: [field('duties', '/duties', ({ duties }) => duties, sayJson)],
};

export const READING_FIELDS: Fields<Reading> = {
  id: [],
  question: [field('question', '/question', ({ question }) => question, sayText)],
  decision: [field('decision', '/decision', ({ decision }) => decision, sayText)],
  reason: [field('reason', '/reason', ({ reason }) => reason, sayText)],
};

export const SOURCE_FIELDS: Fields<SourceDocument> = {
  id: [],
  title: [field('name', '/title', ({ title }) => title, sayWords)],
  number: [field('number', '/number', ({ number }) => number, sayWords)],
  issuer: [field('issuer', '/issuer', ({ issuer }) => issuer, sayWords)],
  date: [field('date', '/date', ({ date }) => date, sayWords)],
  relation: [
    field(
      'relation',
      '/relation',
      ({ relation }) => relation,
      (relation) => [word(RELATION_WORDS[relation])],
    ),
  ],
  warning: [field('warning', '/warning', ({ warning }) => warning, sayText)],
};

export const NOTE_FIELDS: Fields<DocumentNote> = {
  id: [],
  kind: [field('action', '/kind', ({ kind }) => kind, sayWords)],
  text: [field('wording', '/text', ({ text }) => text, sayText)],
  citations: [field('citations', '/citations', ({ citations }) => citations, sayCitations)],
  readings: [field('readings', '/readings', ({ readings }) => readings, sayIds)],
};

/** The document itself. Its lists of named things, and its score tree, are compared on their own. */
export const POLICY_FIELDS: Fields<PolicyDocument> = {
  $schema: [field('schema', '/$schema', ({ $schema }) => $schema, sayWords)],
  format: [field('format', '/format', ({ format }) => format, sayWords)],
  id: [field('id', '/id', ({ id }) => id, sayWords)],
  version: [field('version', '/version', ({ version }) => version, sayWords)],
  title: [field('name', '/title', ({ title }) => title, sayText)],
  description: [field('wording', '/description', ({ description }) => description, sayText)],
  jurisdiction: [field('jurisdiction', '/jurisdiction', ({ jurisdiction }) => jurisdiction, sayJson)],
  effective: [
    field('effective-from', '/effective/from', ({ effective }) => effective.from, sayDate),
    field('effective-to', '/effective/to', ({ effective }) => effective.to, sayDate),
  ],
  history: [field('history', '/history', ({ history }) => history, sayJson)],
  changeNote: [field('change-note', '/changeNote', ({ changeNote }) => changeNote, sayText)],
  marks: [field('marks', '/marks', ({ marks }) => marks, sayMarks)],
  documents: [],
  departments: [],
  facts: [],
  score: [],
  vetoes: [],
  standing: [],
  scenes: [],
  readings: [],
  notes: [],
};

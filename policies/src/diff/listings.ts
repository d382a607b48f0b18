import type { Expression } from '../logic/expression.js';
import type { SourceDocument } from '../model/citation.js';
import type { Fact } from '../model/fact.js';
import type { Department, DocumentNote, Reading } from '../model/policy-document.js';
import type { OrderingKey, Pool, Scene } from '../model/scene.js';
import type { StandingRule, Veto } from '../model/verdict.js';
import { text, word } from '../text/language/token.js';
import { readBackScene } from '../text/readback/scene.js';
import { readBackStanding, readBackVeto } from '../text/readback/verdict.js';
import { DIFF } from './diff-words.js';
import { DEPARTMENT_FIELDS, NOTE_FIELDS, READING_FIELDS, SOURCE_FIELDS } from './fields/document-fields.js';
import { FACT_FIELDS, sayType } from './fields/fact-fields.js';
import { keyFields, POOL_FIELDS, SCENE_FIELDS } from './fields/scene-fields.js';
import { STANDING_FIELDS, VETO_FIELDS } from './fields/verdict-fields.js';
import { type Listing, listChanges, type Nested } from './list-changes.js';
import { subjectNamed } from './make-change.js';
import type { Sides } from './make-change.js';
import { type RulePart, rulePartsOf } from './rule-parts.js';
import { sayText, sayWords } from './say.js';

/** The lists of named things in a document, and how their members are compared. */

function conditionParts(
  before: Expression | null | undefined,
  after: Expression | null | undefined,
  { a, b }: Sides,
): readonly RulePart[] {
  return rulePartsOf(
    { expression: before ?? null, names: a.names, deducted: false },
    { expression: after ?? null, names: b.names, deducted: false },
  );
}

export const VETOES: Listing<Veto> = {
  kind: 'veto',
  at: '/vetoes',
  title: ({ title }) => title,
  fields: VETO_FIELDS,
  words: (veto, { rules, names }) => readBackVeto(veto, rules.vetoes.get(veto.id) ?? null, names),
  parts: ({ id }, aspect, sides) =>
    aspect === 'rule' ? conditionParts(sides.a.rules.vetoes.get(id), sides.b.rules.vetoes.get(id), sides) : [],
};

export const STANDING: Listing<StandingRule> = {
  kind: 'standing',
  at: '/standing',
  title: ({ title }) => title,
  fields: STANDING_FIELDS,
  words: (rule, { rules, names }) => readBackStanding(rule, rules.standing.get(rule.id) ?? null, names),
  parts: ({ id }, aspect, sides) =>
    aspect === 'rule' ? conditionParts(sides.a.rules.standing.get(id), sides.b.rules.standing.get(id), sides) : [],
};

function keysOf(scene: string): Listing<OrderingKey> {
  return { kind: 'key', at: '/keys', prefix: `${scene}/`, title: ({ title }) => title, fields: keyFields(scene) };
}

function poolsOf(scene: string): Listing<Pool> {
  return { kind: 'pool', at: '/pools', prefix: `${scene}/`, title: ({ title }) => title, fields: POOL_FIELDS };
}

const insideScene: Nested<Scene> = (a, b, sides) => {
  const { id, title } = b.value;
  const owner = subjectNamed('scene', id, title);
  const at = (pointer: string): readonly [string, string] => [a.pointer + pointer, b.pointer + pointer];
  return [
    ...listChanges(keysOf(id), owner, [a.value.keys, b.value.keys], at('/keys'), sides),
    ...listChanges(poolsOf(id), owner, [a.value.pools, b.value.pools], at('/pools'), sides),
  ];
};

export const SCENES: Listing<Scene> = {
  kind: 'scene',
  at: '/scenes',
  title: ({ title }) => title,
  fields: SCENE_FIELDS,
  words: ({ id }, { rules, names }) => {
    const scene = rules.scenes.get(id);
    const lines = scene ? readBackScene(scene, names) : [];
    return lines.flatMap(({ heading, tokens }, index) => [
      ...(index === 0 ? [] : [word(DIFF.semicolon)]),
      heading,
      word(DIFF.colon),
      ...tokens,
    ]);
  },
  inside: insideScene,
};

export const FACTS: Listing<Fact> = {
  kind: 'fact',
  at: '/facts',
  title: ({ label }) => label,
  fields: FACT_FIELDS,
  words: ({ type, unit }) => [...sayType(type), ...(unit ? [word(DIFF.comma), text(unit)] : [])],
};

export const DEPARTMENTS: Listing<Department> = {
  kind: 'department',
  at: '/departments',
  title: ({ title }) => title,
  fields: DEPARTMENT_FIELDS,
};

export const SOURCES: Listing<SourceDocument> = {
  kind: 'source',
  at: '/documents',
  title: ({ title }) => ({ zh: title }),
  fields: SOURCE_FIELDS,
  words: ({ number }) => sayWords(number),
};

export const READINGS: Listing<Reading> = {
  kind: 'reading',
  at: '/readings',
  title: ({ id }) => ({ zh: id }),
  fields: READING_FIELDS,
  words: ({ decision }) => sayText(decision),
};

export const NOTES: Listing<DocumentNote> = {
  kind: 'note',
  at: '/notes',
  title: ({ id }) => ({ zh: id }),
  fields: NOTE_FIELDS,
  words: (note) => sayText(note.text),
};

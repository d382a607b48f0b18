import type { Group, Indicator } from '../../model/score-node.js';
import { text, word } from '../../text/language/token.js';
import { isDeducted } from '../../text/readback/node.js';
import { COMBINE_WORDS, DIFF, EFFECT_WORDS, MODE_WORDS, OWNER_WORDS, ROLE_WORDS } from '../diff-words.js';
import { field, type Field, type Fields } from '../field.js';
import {
  listed,
  NONE,
  sayCitations,
  sayDepartment,
  sayIds,
  sayMarks,
  sayPoints,
  sayRule,
  sayText,
  sayWords,
  sayYes,
} from '../say.js';

type Shared = Pick<Group, 'title' | 'effect' | 'description' | 'citations' | 'readings' | 'marks' | 'changeNote'>;

/** What groups and indicators have in common. */
function shared<T extends Shared>(): { readonly [Property in keyof Shared]-?: readonly Field<T>[] } {
  return {
    title: [field('name', '/title', ({ title }) => title, sayText)],
    effect: [
      field(
        'effect',
        '/effect',
        ({ effect }) => effect,
        (effect) => [word(EFFECT_WORDS[effect])],
      ),
    ],
    description: [field('wording', '/description', ({ description }) => description, sayText)],
    citations: [field('citations', '/citations', ({ citations }) => citations, sayCitations)],
    readings: [field('readings', '/readings', ({ readings }) => readings, sayIds)],
    marks: [field('marks', '/marks', ({ marks }) => marks, sayMarks)],
    changeNote: [field('change-note', '/changeNote', ({ changeNote }) => changeNote, sayText)],
  };
}

type Acquired = Pick<Indicator, 'acquisition'>;

/** How a fact or an indicator comes to be known. */
export function acquisitionFields<T extends Acquired>(): readonly Field<T>[] {
  return [
    field(
      'acquisition',
      '/acquisition/mode',
      ({ acquisition }) => acquisition?.mode,
      (mode) => (mode === undefined ? NONE : [word(MODE_WORDS[mode])]),
    ),
    field('database', '/acquisition/database', ({ acquisition }) => acquisition?.database, sayWords),
    field(
      'evidence',
      '/acquisition/evidence',
      ({ acquisition }) => acquisition?.evidence,
      (evidence) => listed((evidence ?? []).map((each) => [text(each)])),
    ),
  ];
}

export const INDICATOR_FIELDS: Fields<Indicator> = {
  ...shared<Indicator>(),
  kind: [],
  id: [],
  rule: [
    field(
      'rule',
      '/rule',
      ({ rule }) => rule,
      (rule, side, { id }) => sayRule(rule, side.rules.indicators.get(id), side, isDeducted(id, side.rules.nodes)),
    ),
  ],
  max: [
    field(
      'max',
      '/max',
      ({ max }) => max,
      (max) => sayPoints(max, DIFF.uncapped),
    ),
  ],
  min: [
    field(
      'min',
      '/min',
      ({ min }) => min,
      (min) => sayPoints(min ?? 0, DIFF.none),
    ),
  ],
  whenUnknown: [
    field(
      'when-unknown',
      '/whenUnknown',
      ({ whenUnknown }) => whenUnknown,
      (amount) => sayPoints(amount, DIFF.none),
    ),
  ],
  department: [field('department', '/department', ({ department }) => department, sayDepartment)],
  acquisition: acquisitionFields<Indicator>(),
};

export const GROUP_FIELDS: Fields<Group> = {
  ...shared<Group>(),
  kind: [],
  id: [],
  children: [],
  role: [
    field(
      'role',
      '/role',
      ({ role }) => role,
      (role) => [word(ROLE_WORDS[role])],
    ),
  ],
  owner: [
    field(
      'owner',
      '/owner',
      ({ owner }) => owner,
      (owner) => (owner === undefined ? NONE : [word(OWNER_WORDS[owner])]),
    ),
  ],
  portable: [field('portable', '/portable', ({ portable }) => portable, sayYes)],
  combine: [
    field(
      'combine',
      '/combine',
      ({ combine }) => combine,
      (combine) => [word(COMBINE_WORDS[combine])],
    ),
  ],
  formula: [
    field(
      'formula',
      '/formula',
      ({ formula }) => formula,
      (formula, side, { id }) => (formula === undefined ? NONE : sayRule(formula, side.rules.formulas.get(id), side)),
    ),
  ],
  whenUnknown: [
    field(
      'when-unknown',
      '/whenUnknown',
      ({ whenUnknown }) => whenUnknown,
      (amount) => sayPoints(amount ?? 0, DIFF.none),
    ),
  ],
  cap: [
    field(
      'cap',
      '/cap',
      ({ cap }) => cap,
      (cap) => sayPoints(cap, DIFF.uncapped),
    ),
  ],
  floor: [
    field(
      'floor',
      '/floor',
      ({ floor }) => floor,
      (floor) => sayPoints(floor, DIFF.unfloored),
    ),
  ],
};

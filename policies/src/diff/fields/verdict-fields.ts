import type { StandingRule, Veto } from '../../model/verdict.js';
import { STANDING_WORDS } from '../../text/language/scheme-words.js';
import { word } from '../../text/language/token.js';
import { field, type Field, type Fields } from '../field.js';
import { sayCitations, sayDepartment, sayIds, sayMarks, sayRule, sayText, sayWords } from '../say.js';

type Shared = Omit<Veto, 'id' | 'rule' | 'consequence'>;

function shared<T extends Shared>(): { readonly [Property in keyof Shared]-?: readonly Field<T>[] } {
  return {
    title: [field('name', '/title', ({ title }) => title, sayText)],
    description: [field('wording', '/description', ({ description }) => description, sayText)],
    department: [field('department', '/department', ({ department }) => department, sayDepartment)],
    citations: [field('citations', '/citations', ({ citations }) => citations, sayCitations)],
    readings: [field('readings', '/readings', ({ readings }) => readings, sayIds)],
    marks: [field('marks', '/marks', ({ marks }) => marks, sayMarks)],
  };
}

export const VETO_FIELDS: Fields<Veto> = {
  ...shared<Veto>(),
  id: [],
  rule: [
    field(
      'rule',
      '/rule',
      ({ rule }) => rule,
      (rule, side, { id }) => sayRule(rule, side.rules.vetoes.get(id), side),
    ),
  ],
  consequence: [field('consequence', '/consequence', ({ consequence }) => consequence, sayWords)],
};

export const STANDING_FIELDS: Fields<StandingRule> = {
  ...shared<StandingRule>(),
  id: [],
  rule: [
    field(
      'rule',
      '/rule',
      ({ rule }) => rule,
      (rule, side, { id }) => sayRule(rule, side.rules.standing.get(id), side),
    ),
  ],
  state: [
    field(
      'state',
      '/state',
      ({ state }) => state,
      (state) => [word(STANDING_WORDS[state])],
    ),
  ],
};

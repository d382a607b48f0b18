import type { OrderingKey, Pool, Scene, SceneClocks } from '../../model/scene.js';
import { SCHEME, SERVICE_WORDS, TIE_WORDS } from '../../text/language/scheme-words.js';
import { text, word } from '../../text/language/token.js';
import {
  clockTokens,
  eligibilityTokens,
  householdTokens,
  itemsTokens,
  quotaTokens,
  roundTokens,
  sceneFormulaTokens,
  thresholdTokens,
} from '../../text/readback/scene.js';
import { readBackSceneVeto } from '../../text/readback/verdict.js';
import { readBackValue } from '../../text/readback/read-back.js';
import type { Aspect } from '../change.js';
import { DIFF } from '../diff-words.js';
import { field, type Field, type Fields } from '../field.js';
import { listed, NONE, sayCitations, sayDepartment, sayIds, sayMarks, sayRule, sayText, sayWords } from '../say.js';

function clock(aspect: Aspect, name: keyof SceneClocks): Field<Scene> {
  return field(
    aspect,
    `/clocks/${name}`,
    ({ clocks }) => clocks[name],
    (days) => clockTokens(name, days),
  );
}

/** Keys and pools are compared one by one; their lists have no field here. */
export const SCENE_FIELDS: Fields<Scene> = {
  id: [],
  title: [field('name', '/title', ({ title }) => title, sayText)],
  service: [
    field(
      'service',
      '/service',
      ({ service }) => service,
      (service) => [word(SERVICE_WORDS[service])],
    ),
  ],
  department: [field('department', '/department', ({ department }) => department, sayDepartment)],
  description: [field('wording', '/description', ({ description }) => description, sayText)],
  eligibility: [
    field(
      'eligibility',
      '/eligibility',
      (scene) => scene,
      (scene, { rules, names }) => eligibilityTokens(scene, rules.scenes.get(scene.id)?.eligibility ?? null, names),
    ),
  ],
  items: [
    field(
      'items',
      '/items',
      (scene) => scene,
      (scene, { names }) => (scene.formula === undefined ? itemsTokens(scene, names) : NONE),
    ),
  ],
  formula: [
    field(
      'formula',
      '/formula',
      (scene) => scene,
      (scene, { rules, names }) =>
        scene.formula === undefined
          ? NONE
          : sceneFormulaTokens(scene, rules.scenes.get(scene.id)?.formula ?? null, names),
    ),
  ],
  vetoes: [
    field(
      'scene-vetoes',
      '/vetoes',
      (scene) => scene,
      ({ id, vetoes }, { rules, names }) =>
        listed(
          (vetoes ?? []).map((veto) => [
            text(veto.title),
            word(DIFF.colon),
            ...readBackSceneVeto(veto, rules.scenes.get(id)?.vetoes.get(veto.id) ?? null, names),
          ]),
        ),
    ),
  ],
  threshold: [field('threshold', '/threshold', (scene) => scene, thresholdTokens)],
  ranked: [
    field(
      'ranked',
      '/ranked',
      ({ ranked }) => ranked,
      (ranked) => [word(ranked ? SCHEME.ranked : SCHEME.unranked)],
    ),
  ],
  keys: [],
  household: [
    field(
      'household',
      '/household',
      ({ household }) => household,
      (household, { rules, names }, { id }) =>
        householdTokens(household, rules.scenes.get(id)?.household ?? null, names),
    ),
  ],
  rounds: [
    field(
      'rounds',
      '/rounds',
      (scene) => scene,
      ({ id }, { rules, names }) => {
        const rounds = rules.scenes.get(id)?.rounds ?? [];
        return listed(
          rounds.map((round, index) =>
            roundTokens(round, { first: index === 0, last: index === rounds.length - 1 }, names),
          ),
        );
      },
    ),
  ],
  tieAtLine: [
    field(
      'tie',
      '/tieAtLine',
      ({ tieAtLine }) => tieAtLine,
      (tie) => [word(TIE_WORDS[tie])],
    ),
  ],
  lotterySeed: [field('lottery-seed', '/lotterySeed', ({ lotterySeed }) => lotterySeed, sayWords)],
  clocks: [
    clock('announcement', 'announcement'),
    clock('review', 'review'),
    clock('publicity', 'publicity'),
    clock('recheck', 'recheck'),
  ],
  pools: [],
  quota: [field('quota', '/quota', ({ quota }) => quota, quotaTokens)],
  citations: [field('citations', '/citations', ({ citations }) => citations, sayCitations)],
  readings: [field('readings', '/readings', ({ readings }) => readings, sayIds)],
  marks: [field('marks', '/marks', ({ marks }) => marks, sayMarks)],
};

/** A key knows its scene, whose rules hold its checked expression. */
export function keyFields(scene: string): Fields<OrderingKey> {
  return {
    id: [],
    title: [field('name', '/title', ({ title }) => title, sayText)],
    rule: [
      field(
        'rule',
        '/rule',
        ({ rule }) => rule,
        (rule, side, { id }) => {
          const expression = side.rules.scenes.get(scene)?.keys.get(id);
          return expression ? readBackValue(expression, side.names) : sayRule(rule, null, side);
        },
      ),
    ],
    direction: [
      field(
        'direction',
        '/direction',
        ({ direction }) => direction,
        (direction) => [word(DIFF[direction])],
      ),
    ],
    citations: [field('citations', '/citations', ({ citations }) => citations, sayCitations)],
    readings: [field('readings', '/readings', ({ readings }) => readings, sayIds)],
    marks: [field('marks', '/marks', ({ marks }) => marks, sayMarks)],
  };
}

export const POOL_FIELDS: Fields<Pool> = {
  id: [],
  title: [field('name', '/title', ({ title }) => title, sayText)],
  quota: [field('quota', '/quota', ({ quota }) => quota, quotaTokens)],
};

import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import type { Names } from '../text/language/names.js';
import { bilingual } from '../text/language/render.js';
import { points, type Token, word } from '../text/language/token.js';
import { POINT_PLACES } from '../model/amount.js';
import { aroundLimit, SIDE_WORDS } from './around-limit.js';
import { CASE_WORDS } from './case-words.js';
import type { NodeGoal, VerdictGoal } from './goal.js';
import { rawGrain } from './grain.js';
import { ownNodes, type RulePlace } from './rule-place.js';

function amount(hundredths: number): Token {
  return points({ units: hundredths, places: POINT_PLACES });
}

/** A cap from below to above, as far as the points can come there. */
function capGoals(
  policy: CompiledPolicy,
  compiled: CompiledNode & { readonly pointer: string },
  names: Names,
): NodeGoal[] {
  const { node, index, pointer, most } = compiled;
  const bounds = policy.rules.rawBounds.get(node.id);
  if (!bounds || most === Infinity) return [];
  const at = `${pointer}/${node.kind === 'group' ? 'cap' : 'max'}`;
  return aroundLimit(most, rawGrain(policy, compiled), bounds.min, bounds.max).map(
    ({ side, value, met }): NodeGoal => ({
      of: 'node',
      id: `${at} cap ${side}`,
      kind: 'cap',
      place: { list: 'score', id: node.id },
      pointer: at,
      sentence: bilingual([
        names.node(node.id),
        word(CASE_WORDS.colon),
        word(CASE_WORDS.beforeCap),
        word(SIDE_WORDS[side]),
        amount(most),
      ]),
      index,
      met,
      value,
    }),
  );
}

/** That the floor is needed at all: the points before it, below it, by however much. */
function floorGoals(
  policy: CompiledPolicy,
  { node, index, pointer, least }: CompiledNode & { readonly pointer: string },
  names: Names,
): NodeGoal[] {
  const bounds = policy.rules.rawBounds.get(node.id);
  if (!bounds || bounds.min >= least) return [];
  const at = `${pointer}/${node.kind === 'group' ? 'floor' : 'min'}`;
  return [
    {
      of: 'node',
      id: `${at} floor`,
      kind: 'cap',
      place: { list: 'score', id: node.id },
      pointer: at,
      sentence: bilingual([
        names.node(node.id),
        word(CASE_WORDS.colon),
        word(CASE_WORDS.beforeFloor),
        word(CASE_WORDS.below),
        amount(least),
      ]),
      index,
      met: (raw) => raw < least,
      value: least - 1,
    },
  ];
}

/** The goals of the limits of the policy's own nodes: each cap from below to above, each floor undercut. */
export function nodeGoals(policy: CompiledPolicy, names: Names): NodeGoal[] {
  return ownNodes(policy).flatMap((compiled) => [
    ...capGoals(policy, compiled, names),
    ...floorGoals(policy, compiled, names),
  ]);
}

/** The goals of a verdict as a whole: that it holds or decides, that it does not, and that it cannot be decided. */
export function verdictGoals({ list, id, pointer, rule }: RulePlace, place: Token): VerdictGoal[] {
  if (list === 'score') return [];
  const veto = list === 'vetoes';
  const goal = (what: string, wanted: boolean | null, said: Token, met: VerdictGoal['met']): VerdictGoal => ({
    of: 'verdicts',
    wanted,
    id: `${pointer} ${what}`,
    kind: veto ? 'verdict' : 'standing',
    place: { list, id },
    pointer,
    sentence: bilingual([place, word(CASE_WORDS.colon), said]),
    met,
  });
  const undecided = rule.facts.some((fact) => fact !== 'as_of')
    ? [
        goal('unknown', null, word(veto ? CASE_WORDS.vetoUnknown : CASE_WORDS.standingUnknown), (verdicts) =>
          verdicts.undecided.includes(id),
        ),
      ]
    : [];
  return [
    veto
      ? goal('holds', true, word(CASE_WORDS.vetoHolds), ({ vetoes }) => vetoes.includes(id))
      : goal('decides', true, word(CASE_WORDS.standingDecides), ({ standingRule }) => standingRule === id),
    goal(
      'fails',
      false,
      word(veto ? CASE_WORDS.vetoFails : CASE_WORDS.standingFails),
      ({ vetoes, standingRule, undecided: open }) =>
        !open.includes(id) && (veto ? !vetoes.includes(id) : standingRule === null),
    ),
    ...undecided,
  ];
}

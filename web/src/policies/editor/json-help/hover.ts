import { OPERATOR_HELP, OPERATORS } from '@jifen/policies';
import type { JsonPlace } from '../../../json-editor';
import { factLines } from './fact-lines';
import { operatorLines } from './operator-lines';
import { optionsOf } from './option-labels';
import { expectedAt, targetAt } from './place-in-rule';
import type { RuleWords } from './rule-words';

/** What a fact, node, option or operator in a rule means, when the pointer rests on it. */
export function ruleHover(words: RuleWords): (place: JsonPlace) => readonly string[] | null {
  const { facts, rules, text, translate } = words;
  return (place) => {
    const value = place.token?.value;
    if (typeof value !== 'string') return null;
    const operator = place.isKey ? OPERATORS.get(value) : undefined;
    if (operator) return operatorLines(operator, OPERATOR_HELP.get(value), words);
    const target = targetAt(place, words);
    if (target?.kind === 'fact') {
      const fact = facts.find(({ id }) => id === target.id);
      return fact ? factLines(fact, words) : null;
    }
    const node = target && rules?.nodes.get(target.id)?.node;
    if (node) return [translate('jsonHelp.pointsOf', { title: text(node.title) }), `points.${node.id}`];
    return place.isKey ? null : optionLines(place, value, words);
  };
}

/** The label of an option of what it is compared with. */
function optionLines(place: JsonPlace, value: string, words: RuleWords): readonly string[] | null {
  const beside = expectedAt(place, words)?.beside;
  if (beside?.kind !== 'code' || !beside.codes.includes(value)) return null;
  const label = optionsOf(beside, words.facts).find(({ code }) => code === value)?.label;
  return label ? [`${words.text(label)} ${value}`] : null;
}

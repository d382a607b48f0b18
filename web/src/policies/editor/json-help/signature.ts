import { OPERATOR_HELP, OPERATORS } from '@jifen/policies';
import type { JsonPlace, Signature } from '../../../json-editor';
import { helpLines } from './operator-lines';
import { expectedAt } from './place-in-rule';
import type { RuleWords } from './rule-words';

/** The operation around the place with its operands by name, the one that is being written marked. */
export function ruleSignature(words: RuleWords): (place: JsonPlace) => Signature | null {
  const { text } = words;
  return (place) => {
    const operation = expectedAt(place, words)?.operation;
    const operator = OPERATORS.get(operation?.name ?? '');
    const help = operator && OPERATOR_HELP.get(operator.name);
    if (!operation || !operator || !help) return null;
    const operands = help.operands.map((operand) => ({ label: text(operand) }));
    const goesOn = operator.arity.max > help.operands.length ? ', …' : '';
    return {
      label: `${text(operator.title)} ${operator.name} [ ${operands.map(({ label }) => label).join(', ')}${goesOn} ]`,
      operands,
      active: Math.min(operation.operand, operands.length - 1),
      lines: helpLines(help, words),
    };
  };
}

import type { Operator, OperatorHelp } from '@jifen/policies';
import type { RuleWords } from './rule-words';

/** An operator in a few lines: its name, its operands, what unknown does, an example with its result. */
export function operatorLines(
  { name, title }: Operator,
  help: OperatorHelp | undefined,
  { text, translate }: RuleWords,
): string[] {
  const heading = `${text(title)} ${name}`;
  if (!help) return [heading];
  return [
    heading,
    help.operands.map((operand, index) => `${index + 1}. ${text(operand)}`).join('  '),
    ...helpLines(help, { text, translate }),
  ];
}

/** What unknown does, and an example with its result. */
export function helpLines(
  { unknown, example, result }: OperatorHelp,
  { text, translate }: Pick<RuleWords, 'text' | 'translate'>,
): string[] {
  return [
    translate('jsonHelp.whenUnknown', { what: text(unknown) }),
    translate('jsonHelp.exampleGives', { example, result }),
  ];
}

import type { Conditional, Expression } from '../../logic/expression.js';
import { type CodeTable, codeTableOf } from '../../shape/patterns/code-table.js';
import type { Interval } from '../../shape/patterns/interval.js';
import { type NumberTable, numberTableOf } from '../../shape/patterns/number-table.js';
import { isWhole, literalNumber } from '../../shape/patterns/plain.js';
import { joined, say, type Token, type Tokens } from '../language/token.js';
import { BINDING } from '../phrases/phrase.js';
import { unitOf } from '../phrases/units.js';
import { intervalTokens } from '../phrases/interval.js';
import { asClause, type Known, type Teller } from './teller.js';

function row(when: Tokens, then: Expression, teller: Teller, known?: Known): Token {
  return { kind: 'row', when, then: asClause(teller.tell(then, known)), linked: !literalNumber(then) };
}

function numberTable({ subject, rows, otherwise }: NumberTable, teller: Teller): Tokens {
  const unit = unitOf(subject, teller.speaker.names);
  const line = (interval: Interval, then: Expression): Token =>
    row(intervalTokens(interval, unit, isWhole(subject)), then, teller, { subject, interval });
  return [
    ...teller.speaker.within(subject, BINDING.sum),
    say('colon'),
    ...rows.map(({ interval, then }) => line(interval, then)),
    otherwise.interval ? line(otherwise.interval, otherwise.then) : row([say('others')], otherwise.then, teller),
  ];
}

function codeTable({ fact, codes, rows, otherwise }: CodeTable, teller: Teller): Tokens {
  const { names } = teller.speaker;
  const type = names.declaration(fact)?.type;
  const ordered = type?.kind === 'enumeration' && type.ordered;
  const option = (index: number): Tokens => [names.code(fact, codes[index] ?? String(index))];
  return [
    names.fact(fact),
    say('colon'),
    ...rows.map((line) => row(joined(line.codes.map(option), [say('comma')]), line.then, teller)),
    row([say('others')], otherwise, teller),
    say(ordered ? 'highestTierOnly' : 'oneTierOnly'),
  ];
}

/** The table that a conditional is, where it has two lines at least or a line that needs to know its range. */
export function tableOf(conditional: Conditional, teller: Teller): Tokens | undefined {
  const several = conditional.branches.length > 1;
  const varied = !literalNumber(conditional.otherwise) || conditional.branches.some(({ then }) => !literalNumber(then));
  const codes = several ? codeTableOf(conditional) : undefined;
  if (codes) return codeTable(codes, teller);
  const numbers = several || varied ? numberTableOf(conditional) : undefined;
  return numbers && numberTable(numbers, teller);
}

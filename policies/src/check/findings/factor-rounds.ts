import type { Finding } from '../../findings/finding.js';
import { type Expression, walk } from '../../logic/expression.js';
import { shortDecimalText } from '../../logic/decimal.js';
import { isUneven } from '../analysis/truths.js';
import { outsideBodies } from '../analysis/tier-chains.js';
import { titled } from '../finding-words.js';
import type { RuleCheck } from '../rule-check.js';

type Round = Extract<Expression, { kind: 'round' }>;
type Literal = Extract<Expression, { kind: 'literal' }>;

/** A rate below a rounding that has more decimals than the rounding leaves. */
function finerRate({ operand, places }: Round): Literal | undefined {
  for (const part of walk(operand)) {
    if (part.kind !== 'arithmetic' || part.operator !== 'multiply') continue;
    const rate = part.operands.find(
      (factor): factor is Literal =>
        factor.kind === 'literal' && factor.type.kind === 'number' && factor.type.places > places,
    );
    if (rate) return rate;
  }
  return undefined;
}

/** A rate with more decimals than its rounding leaves: single units do not get what the rate says. */
export const factorRounds: RuleCheck = (analysis) => {
  const { rule } = analysis;
  const title = titled(rule.title);
  return [...outsideBodies(rule.expression)].flatMap((part): Finding[] => {
    const rate = part.kind === 'round' ? finerRate(part) : undefined;
    if (part.kind !== 'round' || rate?.type.kind !== 'number') return [];
    const { divisor, operand, places } = part;
    const point = analysis.find((judge) => isUneven(judge.span(operand), divisor, judge.box));
    const witness = point && analysis.witness(point, (facts) => Number(analysis.run(facts, operand)) % divisor !== 0);
    if (!witness) return [];
    const said = shortDecimalText({ units: Number(rate.value), places: rate.type.places });
    return [
      {
        code: 'FACTOR-ROUNDS',
        severity: 'info',
        pointer: rule.pointerOf(rate.at),
        message: {
          zh: `「${title.zh}」的标准 ${said} 比取整后的 ${places} 位小数更细：有人得不到标准所写的分`,
          en: `The rate ${said} of "${title.en}" is finer than the ${places} decimals that its rounding leaves: some do not get what it says`,
        },
        remedy: { zh: '改标准，或在条文里写明如何取整', en: 'Change the rate, or let the text say how it is rounded' },
        ...witness,
      },
    ];
  });
};

import { shortDecimalText } from '../../logic/decimal.js';
import type { Expression } from '../../logic/expression.js';
import type { PerUnit } from '../../shape/patterns/per-unit.js';
import { plain } from '../../shape/patterns/plain.js';
import { points, quantity, say, type Tokens } from '../language/token.js';
import { BINDING } from '../phrases/phrase.js';
import { unitOf } from '../phrases/units.js';
import type { Teller } from './teller.js';

/** What is counted, before 「每」: of a count, the records themselves. */
function countedTokens(measured: Expression, { speaker }: Teller): Tokens {
  const written = plain(measured);
  const counted = written.kind === 'aggregate' && written.operator === 'count' ? written.list : written;
  return speaker.within(counted, BINDING.product);
}

/** 志愿服务次数每 1 次计 0.5 分; 捐赠金额每满 1,000 元计 1 分; 居住登记期间累计每满 1 个月计 0.25 分; 近 36 个月内的志愿服务记录每 1 条计 2 分. */
export function perUnitTokens(perUnit: PerUnit, teller: Teller): Tokens {
  const { measure, measured, step, parts, points: each } = perUnit;
  const { speaker, gives } = teller;
  const { names } = speaker;
  const fact = names.fact(measure.fact);
  const amount = [...quantity(step, unitOf(measured, names)), gives, points(each)];
  const single = shortDecimalText(step) === '1' && parts === 'whole';
  const counted = countedTokens(measured, teller);
  switch (measure.kind) {
    case 'fact':
    case 'count':
    case 'sum': {
      const proportion = parts === 'shared' ? [say('inProportion')] : [];
      return [...counted, say(parts === 'full' ? 'perFullUnit' : 'perUnit'), ...amount, ...proportion];
    }
    case 'years':
      if (single) return [say('countedBy'), fact, say('perAgeYear'), ...amount];
      return [...counted, say('perFullUnit'), ...amount];
    case 'months':
      if (single) return [fact, say('cumulatedPer'), ...amount];
      return [...counted, say('perFullUnit'), ...amount];
    case 'completed-months':
    case 'days':
    case 'unbroken-months':
      return [...counted, say(single ? 'perUnit' : 'perFullUnit'), ...amount];
  }
}

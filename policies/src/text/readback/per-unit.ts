import { shortDecimalText } from '../../logic/decimal.js';
import type { PerUnit } from '../../shape/patterns/per-unit.js';
import { points, quantity, say, type Tokens } from '../language/token.js';
import { isBirth, unitOfMeasure } from '../phrases/units.js';
import type { Teller } from './teller.js';

/** 志愿服务次数每 1 次计 0.5 分; 捐赠金额每满 1,000 元计 1 分; 居住登记期间累计每满 1 个月计 0.25 分. */
export function perUnitTokens({ measure, step, parts, points: each }: PerUnit, { speaker, gives }: Teller): Tokens {
  const { names } = speaker;
  const unit = unitOfMeasure(measure, names);
  const fact = names.fact(measure.fact);
  const amount = [...quantity(step, unit), gives, points(each)];
  const single = shortDecimalText(step) === '1' && parts === 'whole';
  switch (measure.kind) {
    case 'fact': {
      const proportion = parts === 'shared' ? [say('inProportion')] : [];
      return [fact, say(parts === 'full' ? 'perFullUnit' : 'perUnit'), ...amount, ...proportion];
    }
    case 'years': {
      if (single) return [say('countedBy'), fact, say('perAgeYear'), ...amount];
      const years = say(isBirth(measure.fact, names) ? 'ageYears' : 'fullYears');
      return [say('countedBy'), fact, years, say('perFullUnit'), ...amount];
    }
    case 'months':
      if (single) return [fact, say('cumulatedPer'), ...amount];
      return [fact, say('fullMonths'), say('perFullUnit'), ...amount];
  }
}

import type { Expression, YearlySum } from '../../logic/expression.js';
import { plain, shortest } from '../../shape/patterns/plain.js';
import { points, say, type Tokens } from '../language/token.js';
import { datingTokens, recordsFact } from '../phrases/lists.js';
import { BINDING } from '../phrases/phrase.js';
import { yearlyPlaces } from '../phrases/table-places.js';
import { asClause, type Teller } from './teller.js';

/** 近 36 个月内的志愿服务记录每条计 2 分，每自然年最高 6 分. */
export function yearlyTokens(yearly: YearlySum, teller: Teller): Tokens {
  const { list, dateField, amount, cap, type } = yearly;
  const places = yearlyPlaces(yearly);
  const { speaker, gives, deducted } = teller;
  const each =
    'each' in amount
      ? [
          say('eachRecord'),
          gives,
          points({ ...shortest({ units: amount.each, places: type.places }), at: places.each }),
        ]
      : [
          say('eachRecordBy'),
          speaker.names.field(recordsFact(list), amount.field),
          say(deducted ? 'deductsSo' : 'countsSo'),
        ];
  return [
    ...speaker.within(list, BINDING.product),
    ...each,
    say('yearly'),
    ...datingTokens(list, dateField, speaker),
    say('most'),
    points({ ...shortest({ units: cap, places: type.places }), at: places.cap }),
  ];
}

/** 获奖记录逐条计分：（“级别”按选项：国家级计 10 分；其余计 5 分），各条相加. Undefined for sums of anything but records. */
export function recordByRecordTokens(expression: Expression, teller: Teller): Tokens | undefined {
  const written = plain(expression);
  if (written.kind !== 'aggregate' || written.operator !== 'sum') return undefined;
  const mapped = plain(written.list);
  if (mapped.kind !== 'map' || mapped.list.type.kind !== 'records') return undefined;
  const each = teller.inside(recordsFact(mapped.list)).tell(mapped.value);
  return [
    ...teller.speaker.within(mapped.list, BINDING.product),
    say('eachRecordCounts'),
    ...asClause(each),
    say('recordsAdded'),
  ];
}

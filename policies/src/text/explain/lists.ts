import type { Expression, ListExpression, YearlySum } from '../../logic/expression.js';
import { plain, shortest } from '../../shape/patterns/plain.js';
import { EXPLAIN } from '../language/explain-words.js';
import { LEXICON } from '../language/lexicon.js';
import { points, quantity, say, type Tokens, word } from '../language/token.js';
import { datingTokens, recordsFact } from '../phrases/lists.js';
import { BINDING } from '../phrases/phrase.js';
import { type Explainer, soTokens } from './explainer.js';

/** The fact whose records the list is made of, as it stands in the tree. */
function sourceOf(list: Expression): Expression {
  const written = plain(list);
  return written.kind === 'filter' || written.kind === 'dated-between' ? sourceOf(written.list) : written;
}

function howMany(list: Expression, { values, speaker }: Explainer): Tokens {
  const value = values.of(list);
  const count = Array.isArray(value)
    ? quantity({ units: value.length, places: 0 }, LEXICON.record)
    : [word(EXPLAIN.unknown)];
  return [...speaker.within(list, BINDING.product), ...count];
}

/** 志愿服务 7 条，其中近 36 个月内的志愿服务 5 条; of all records only their number. */
export function recordsTokens(list: ListExpression, explainer: Explainer): Tokens {
  const source = sourceOf(list);
  if (source === plain(list)) return howMany(list, explainer);
  return [...howMany(source, explainer), word(EXPLAIN.amongThem), ...howMany(list, explainer)];
}

/** 志愿服务 7 条，每条 2 分，每自然年最高 6 分，计 10.00 分. */
export function yearlyTokens(yearly: YearlySum, explainer: Explainer): Tokens {
  const { list, dateField, amount, cap, type } = yearly;
  const { speaker } = explainer;
  const each =
    'each' in amount
      ? [word(EXPLAIN.eachOne), points(shortest({ units: amount.each, places: type.places }))]
      : [word(EXPLAIN.eachOneBy), speaker.names.field(recordsFact(list), amount.field)];
  return [
    ...recordsTokens(list, explainer),
    ...each,
    say('yearly'),
    ...datingTokens(list, dateField, speaker),
    say('most'),
    points(shortest({ units: cap, places: type.places })),
    ...soTokens(yearly, explainer),
  ];
}

/** 获奖记录 3 条，逐条计分后相加，计 15.00 分. Undefined for anything but a sum over records. */
export function recordByRecordTokens(expression: Expression, explainer: Explainer): Tokens | undefined {
  const written = plain(expression);
  if (written.kind !== 'aggregate' || written.operator !== 'sum') return undefined;
  const mapped = plain(written.list);
  if (mapped.kind !== 'map' || mapped.list.type.kind !== 'records') return undefined;
  return [...recordsTokens(mapped.list, explainer), word(EXPLAIN.oneByOne), ...soTokens(written, explainer)];
}

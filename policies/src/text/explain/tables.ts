import { bandOf } from '../../logic/band.js';
import type { Axis, Lookup, Slabs } from '../../logic/expression.js';
import { EXPLAIN } from '../language/explain-words.js';
import { joined, type Tokens, word } from '../language/token.js';
import { keysOf, restOf } from '../phrases/axes.js';
import { BINDING } from '../phrases/phrase.js';
import { type Explainer, soTokens } from './explainer.js';
import { valueTokens } from './values.js';

/** The band or group of the axis that the person's value lies in. */
function keyTokens(axis: Axis, { values, speaker }: Explainer): Tokens {
  const value = values.of(axis.subject);
  if (typeof value !== 'number') return [word(EXPLAIN.unknown)];
  const position =
    axis.kind === 'bands'
      ? bandOf(axis.bounds, axis.test, value)
      : axis.groups.findIndex((group) => group.includes(value));
  return keysOf(axis, speaker)[position] ?? restOf(axis, speaker);
}

function subjectTokens({ subject }: Axis, { values, speaker }: Explainer): Tokens {
  const colon = subject.type.kind === 'number' ? [] : [word(EXPLAIN.colon)];
  return [
    ...speaker.within(subject, BINDING.product),
    ...colon,
    ...valueTokens(subject, values.of(subject), speaker.names),
  ];
}

/** 志愿服务次数 2 次，属于“1 次以上不满 3 次”，计 5.00 分. */
export function lookupTokens(lookup: Lookup, explainer: Explainer): Tokens {
  const axes: readonly Axis[] = lookup.axes;
  return [
    ...joined(
      axes.map((axis) => subjectTokens(axis, explainer)),
      [word(EXPLAIN.comma)],
    ),
    word(EXPLAIN.fallsInto),
    ...joined(
      axes.map((axis) => [word(EXPLAIN.open), ...keyTokens(axis, explainer), word(EXPLAIN.close)]),
      [word(EXPLAIN.listed)],
    ),
    ...soTokens(lookup, explainer),
  ];
}

/** 社保月数 20 个月，分段累进，计 8.00 分. */
export function slabsTokens(slabs: Slabs, { values, speaker, deducted }: Explainer): Tokens {
  const { subject } = slabs;
  return [
    ...speaker.within(subject, BINDING.product),
    ...valueTokens(subject, values.of(subject), speaker.names),
    word(EXPLAIN.inSlabs),
    ...soTokens(slabs, { values, speaker, deducted }),
  ];
}

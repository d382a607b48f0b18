import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import { encodePerson } from '../evaluate/encode-person.js';
import type { Finding } from '../findings/finding.js';
import type { Fact } from '../model/fact.js';
import { axisOf, type CurveRange } from './curve-axis.js';
import { piecesByHalving, piecesOfSingles } from './curve-pieces.js';
import { CurveScorer } from './curve-scorer.js';
import type { CurvePiece, ScoreCurveResult } from './score-curve.js';

/**
 * One person's score as a function of one fact: every step, kink, cap and cliff where the rules have it, not where a sample happened to
 * fall. All other facts stay as they are. Numbers and dates are followed over the declared range, or the part of it that is asked for;
 * options and yes or no one by one; periods by the full months of one that goes on to the as-of day; other lists by the number of
 * records. Refused with findings: a person who does not fit the dictionary, a fact that is not in it, a list without a record to go by.
 */
export function scoreCurve(
  policy: CompiledPolicy,
  person: unknown,
  asOf: string,
  fact: string,
  range: CurveRange = {},
): ScoreCurveResult {
  const declared = policy.facts.facts.find(({ id }) => id === fact);
  if (!declared) return { curve: null, findings: [unknownFact(fact)] };
  const { facts, findings } = encodePerson(policy.facts, person, asOf);
  if (!facts) return { curve: null, findings };
  const axis = axisOf(policy, declared, facts);
  if ('finding' in axis) return { curve: null, findings: [axis.finding] };
  const { measure, valueOf, placeOf } = axis;
  const from = Math.min(Math.max(range.from ?? axis.from, axis.from), axis.to);
  const to = Math.max(Math.min(range.to ?? axis.to, axis.to), from);
  const scorer = new CurveScorer(policy, facts, fact);
  const single = (at: number): CurvePiece => ({ from: at, to: at, slope: 0, ...scorer.at(valueOf(at)) });
  const singles = (): CurvePiece[] => Array.from({ length: to - from + 1 }, (_, index) => single(from + index));
  const { pieces, told } =
    measure.kind === 'number' || measure.kind === 'date'
      ? piecesByHalving((lo, hi) => scorer.over(lo, hi), from, to)
      : { pieces: isListed(declared) ? singles() : piecesOfSingles(singles()), told: to };
  const breaks = pieces.slice(1).flatMap((piece, index) => {
    const before = pieces[index];
    return before ? [scorer.between(before, piece, valueOf)] : [];
  });
  const isOrdered = declared.type.kind === 'enumeration' ? declared.type.ordered : declared.type.kind !== 'boolean';
  const own = facts[policy.facts.slotOf(fact)] ?? null;
  return {
    curve: {
      fact,
      asOf,
      measure,
      from,
      to,
      told,
      pieces,
      breaks,
      cliffs: isOrdered ? breaks.filter(({ before, after }) => after < before) : [],
      unknown: scorer.at(null),
      own: { at: placeOf(own), ...scorer.at(own) },
    },
    findings: told < to ? [notTold(declared)] : [],
  };
}

function isListed({ type }: Fact): boolean {
  return type.kind === 'enumeration' || type.kind === 'boolean';
}

function unknownFact(fact: string): Finding {
  return {
    code: 'FACT-UNKNOWN',
    severity: 'error',
    pointer: '',
    message: { zh: `数据字典中没有「${fact}」`, en: `The dictionary has no fact "${fact}"` },
    remedy: { zh: '换一个数据项', en: 'Choose another fact' },
  };
}

function notTold({ id, label }: Fact): Finding {
  return {
    code: 'CURVE-NOT-EXHAUSTIVE',
    severity: 'warning',
    pointer: `/${id}`,
    message: {
      zh: `得分随「${label.zh}」变化的台阶太多，只列出前一段`,
      en: `The score has too many steps along "${label.en ?? label.zh}"; only the first stretch is told`,
    },
    remedy: { zh: '缩小所看的范围', en: 'Look at a smaller range' },
  };
}

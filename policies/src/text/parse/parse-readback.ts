import type { Finding } from '../../findings/finding.js';
import type { Names } from '../language/names.js';
import { type Parser, remembered, Source } from './parser.js';
import { statementParser, type Verb } from './statements.js';
import { Terms } from './terms.js';
import { Things } from './things.js';
import { grammarOf } from './values.js';

/** Longest sentence that is looked at, and most brackets inside brackets. */
const LONGEST = 10_000;
const DEEPEST = 30;

/** What a sentence means: a rule as JSON-Logic, not yet checked; or the findings that say why it means nothing. */
export interface ParsedReadback {
  /** Null where there are findings. */
  readonly rule: unknown;
  /** The sentence deducts points (扣) rather than gives them (计). */
  readonly deducted: boolean;
  readonly findings: readonly Finding[];
}

interface Ways {
  readonly verb: Verb;
  readonly parsers: readonly Parser<unknown>[];
}

const KNOWN = new WeakMap<Names, readonly Ways[]>();

/** What a sentence with these names may be, in either language: points given, a condition, points deducted. */
function waysOf(names: Names): readonly Ways[] {
  const known = KNOWN.get(names);
  if (known) return known;
  const ways = (['zh', 'en'] as const).flatMap((language): Ways[] => {
    const things = new Things(new Terms(language), names);
    const condition = remembered(() => grammarOf(things).condition);
    return [
      { verb: 'gives', parsers: [statementParser(things, 'gives'), condition] },
      { verb: 'deducts', parsers: [statementParser(things, 'deducts')] },
    ];
  });
  KNOWN.set(names, ways);
  return ways;
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of text) {
    if (character === '（' || character === '(') depth += 1;
    if (character === '）' || character === ')') depth -= 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function refused(code: string, zh: string, en: string): ParsedReadback {
  const finding: Finding = {
    code,
    severity: 'error',
    pointer: '',
    message: { zh, en },
    remedy: {
      zh: '照读法的写法写，例如「志愿服务次数每 1 次计 0.5 分，最高 5 分」；或用表单、JSON-Logic 编写',
      en: 'Write it as readbacks do, e.g. "Volunteer events: for every 1 time award 0.5 points, at most 5 points"; or use the form or JSON-Logic',
    },
  };
  return { rule: null, deducted: false, findings: [finding] };
}

/**
 * Reads a sentence back into the rule that it tells: what {@link readBackRule} says of every template, in Chinese or English, with the
 * names of one policy. The rule is in the workbench's own spelling and still has to be checked like any other. Sentences that it does
 * not understand give the finding `READBACK-NOT-UNDERSTOOD` with the place from which on they make no sense.
 */
export function parseReadback(text: string, names: Names): ParsedReadback {
  const sentence = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。.]$/, '');
  if (sentence.length > LONGEST || depthOf(sentence) > DEEPEST) {
    return refused(
      'READBACK-TOO-LONG',
      '句子过长或括号层数过多',
      'The sentence is too long, or has too many brackets inside brackets',
    );
  }
  let furthest = 0;
  for (const { verb, parsers } of waysOf(names)) {
    const source = new Source(sentence);
    for (const parser of parsers) {
      const whole = parser(source, 0).find(({ end }) => end === sentence.length);
      if (whole) return { rule: whole.value, deducted: verb === 'deducts', findings: [] };
    }
    furthest = Math.max(furthest, source.furthest);
  }
  const rest = sentence.slice(furthest, furthest + 20);
  return rest === ''
    ? refused('READBACK-NOT-UNDERSTOOD', '句子没有说完', 'The sentence is not finished')
    : refused('READBACK-NOT-UNDERSTOOD', `从「${rest}」起读不懂`, `From "${rest}" on the sentence makes no sense`);
}

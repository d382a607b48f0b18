import type { Expression } from '../logic/expression.js';
import { literalNumber, plain } from '../shape/patterns/plain.js';
import { LEXICON } from '../text/language/lexicon.js';
import type { Names } from '../text/language/names.js';
import { say, type Token, type Tokens, word } from '../text/language/token.js';
import { tellerOf } from '../text/readback/statement.js';
import { tableOf } from '../text/readback/table.js';
import { asClause, type Teller } from '../text/readback/teller.js';
import type { AnnexLine, AnnexText, Place } from './annex.js';
import type { RuleWords } from './pieces.js';
import { ANNEX } from './words.js';

type Row = Extract<Token, { kind: 'row' }>;

/** A rule told as a table: what it is about, its rows, and what holds for all of them. */
interface Tabled {
  readonly lead: Tokens;
  readonly rows: readonly Row[];
  readonly tail: Tokens;
}

function isWord(token: Token | undefined, key: 'open' | 'close'): boolean {
  return token?.kind === 'word' && token.zh === LEXICON[key].zh;
}

/** A sentence whose rows stand together as a table; brackets around all of it go. */
function tabled(tokens: Tokens): Tabled | undefined {
  const first = tokens.findIndex(({ kind }) => kind === 'row');
  const last = tokens.findLastIndex(({ kind }) => kind === 'row');
  const rows = tokens.slice(first, last + 1).flatMap((token) => (token.kind === 'row' ? [token] : []));
  if (first < 0 || rows.length <= last - first) return undefined;
  const [lead, tail] = [tokens.slice(0, first), tokens.slice(last + 1)];
  const opened = lead.filter((token) => isWord(token, 'open')).length;
  const closed = lead.filter((token) => isWord(token, 'close')).length;
  if (opened === closed) return { lead, rows, tail };
  if (opened > closed + 1 || !isWord(lead[0], 'open') || !isWord(tail[0], 'close')) return undefined;
  return { lead: lead.slice(1), rows, tail: tail.slice(1) };
}

/** A choice by conditions that is no table over one subject: a row for each condition. */
function chosenRows(expression: Expression, teller: Teller): Tabled | undefined {
  const written = plain(expression);
  if (written.kind !== 'conditional' || tableOf(written, teller)) return undefined;
  const row = (when: Tokens, then: Expression): Row => ({
    kind: 'row',
    when,
    then: asClause(teller.tell(then)),
    linked: !literalNumber(then),
  });
  const rows = written.branches.map(({ when, then }) => row(teller.speaker.phrase(when).tokens, then));
  return { lead: [], rows: [...rows, row([say('others')], written.otherwise)], tail: [] };
}

/** What a row gives as a column of points shows it: of 计 5 分 the 5, of 扣 5 分 both; undefined for what is no plain amount. */
function pointsTokens({ then }: Row, deducted: boolean): Tokens | undefined {
  const [gives, points, ...more] = then;
  if (gives?.kind !== 'word' || points?.kind !== 'points' || more.length > 0) return undefined;
  const amount: Token = { kind: 'number', value: points.value };
  return deducted ? [gives, amount] : [amount];
}

/** The same with its amount known as points, although its unit stands in the head of the column. */
function asPoints(text: AnnexText): AnnexText {
  return text.map(({ token, value }) => (value ? { token, value: { ...value, kind: 'points' } } : { token }));
}

function tierLine(row: Row, place: Place, deducted: boolean, words: RuleWords): AnnexLine {
  const points = pointsTokens(row, deducted);
  if (!points) return { kind: 'tier', text: words.pieces([row], place) };
  return { kind: 'tier', text: words.pieces(row.when, place), points: asPoints(words.pieces(points, place)) };
}

function startsInMidSentence([first]: Tokens): boolean {
  return first?.kind === 'word' && /^[，；]/.test(first.zh);
}

/**
 * A checked rule as lines of a table: a tier a line where it has tiers, else its readback as one sentence. `place` is that of the rule.
 */
export function ruleLines(
  expression: Expression,
  names: Names,
  deducted: boolean,
  place: Place,
  words: RuleWords,
): readonly AnnexLine[] {
  const teller = tellerOf(names, deducted);
  const { tokens } = teller.tell(expression);
  const table = chosenRows(expression, teller) ?? tabled(tokens);
  if (!table) return [{ kind: 'sentence', text: words.pieces(tokens, place) }];
  const { lead, rows, tail } = table;
  const end = startsInMidSentence(tail) ? [word(ANNEX.theAbove), ...tail] : tail;
  return [
    ...(lead.length > 0 ? [{ kind: 'lead' as const, text: words.pieces(lead, place) }] : []),
    ...rows.map((row) => tierLine(row, place, deducted, words)),
    ...(end.length > 0 ? [{ kind: 'tail' as const, text: words.pieces(end, place) }] : []),
  ];
}

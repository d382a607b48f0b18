import { shortDecimalText } from '../logic/decimal.js';
import type { RunningToken } from '../text/language/render.js';
import { align } from './align.js';
import type { AnnexChange, AnnexLine, AnnexPiece, AnnexText } from './annex.js';

/** A text that is the same for two tokens exactly if they read the same. */
function tokenKey(token: RunningToken): string {
  switch (token.kind) {
    case 'word':
    case 'text':
    case 'unit':
      return `${token.zh}\n${token.en}`;
    case 'fact':
    case 'node':
    case 'code':
      return `${token.shown.zh}\n${token.shown.en}`;
    case 'number':
    case 'points':
      return `${token.kind} ${shortDecimalText(token.value)}`;
    case 'operator':
      return token.symbol;
    case 'date':
      return token.date;
  }
}

/** The same for two pieces that say a value of one kind, or name one thing, however they do; undefined for other words. */
function skeletonKey({ token, value, name }: AnnexPiece): string | undefined {
  if (value) return `\u0000${value.kind}`;
  if (name) return `\u0000${name.kind} ${name.of}`;
  return token.kind === 'fact' || token.kind === 'node' ? `\u0000${token.kind} ${token.id}` : undefined;
}

/** What a text says, and the same with its values and names left out. */
interface Said {
  readonly full: string;
  readonly skeleton: string;
}

const SAID = new WeakMap<AnnexText, Said>();

function saidBy(text: AnnexText): Said {
  const known = SAID.get(text);
  if (known) return known;
  const keys = text.map(({ token }) => tokenKey(token));
  const said: Said = {
    full: keys.join('\u0001'),
    skeleton: text.map((piece, index) => skeletonKey(piece) ?? keys[index]).join('\u0001'),
  };
  SAID.set(text, said);
  return said;
}

const NOTHING: AnnexText = [];

/** A text that stands in the other policy only: its values and names lead nowhere in this one. */
export function bareText(text: AnnexText): AnnexText {
  return text.map(({ token }) => ({ token }));
}

/** A line that stands in the other policy only. */
export function bareLine({ kind, text, points }: AnnexLine): AnnexLine {
  return { kind, text: bareText(text), ...(points ? { points: bareText(points) } : {}) };
}

/** The whole of a text as something that stands in one policy only. */
export function marked(text: AnnexText, change: AnnexChange): AnnexPiece[] {
  return (change === 'removed' ? bareText(text) : text).map((piece) => ({ ...piece, change }));
}

/**
 * A text with what the other policy says in its place: values and names one by one where the sentences differ in nothing else, otherwise the
 * whole old sentence before the new one.
 */
export function compareText(now: AnnexText, before: AnnexText): AnnexText {
  const [said, was] = [saidBy(now), saidBy(before)];
  if (said.full === was.full) return now;
  if (said.skeleton !== was.skeleton) return [...marked(before, 'removed'), ...marked(now, 'added')];
  return now.map((piece, index) => {
    const old = before[index];
    return old === undefined || tokenKey(old.token) === tokenKey(piece.token) ? piece : { ...piece, old: old.token };
  });
}

/** How much two lines are the same: all of it, what they are about, what they give, or the kind of sentence only. */
function likeness(before: AnnexLine, now: AnnexLine): number {
  if (before.kind !== now.kind) return 0;
  const [text, oldText] = [saidBy(now.text), saidBy(before.text)];
  const [points, oldPoints] = [saidBy(now.points ?? NOTHING), saidBy(before.points ?? NOTHING)];
  const sameText = text.full === oldText.full;
  if (sameText && points.full === oldPoints.full) return 8;
  if (text.skeleton !== oldText.skeleton) return 0;
  if (sameText) return 4;
  if (points.skeleton !== oldPoints.skeleton) return 0;
  return points.full === oldPoints.full ? 3 : 2;
}

/** Lines with what stands in one of the two policies only marked as such, and old values beside new ones. */
export function compareLines(now: readonly AnnexLine[], before: readonly AnnexLine[]): readonly AnnexLine[] {
  const isSame = now.length === before.length && now.every((line, at) => likeness(before[at] ?? line, line) === 8);
  if (isSame) return now;
  return align(before, now, likeness).flatMap((pair): AnnexLine[] => {
    if (!pair.now) return pair.before ? [{ ...bareLine(pair.before), change: 'removed' }] : [];
    if (!pair.before) return [{ ...pair.now, change: 'added' }];
    const { text, points } = pair.now;
    const values = points ? { points: compareText(points, pair.before.points ?? NOTHING) } : {};
    return [{ ...pair.now, text: compareText(text, pair.before.text), ...values }];
  });
}

import { valueAt } from '../findings/json-pointer.js';
import { decimalOf, shortDecimalText } from '../logic/decimal.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { Text } from '../model/text.js';
import { type RunningToken, runningTokens } from '../text/language/render.js';
import { SCHEME } from '../text/language/scheme-words.js';
import { number, text, type Token, type Tokens, word } from '../text/language/token.js';
import { type AnnexPiece, type AnnexText, type AnnexValue, type AnnexValueKind, below, type Place } from './annex.js';

/** A sentence without values. */
export function told(...tokens: Token[]): AnnexText {
  return runningTokens(tokens).map((token) => ({ token }));
}

/** Words of the document. */
export function words(written: Text): AnnexText {
  return told(text(written));
}

/** An amount that a property of the document holds, without its unit; null reads as pending. */
export function amount(value: number | null, place: Place, kind: AnnexValueKind): AnnexPiece {
  const decimal = value === null ? undefined : decimalOf(value);
  const token = decimal ? number(decimal) : word(SCHEME.pending);
  return { token: token as RunningToken, value: { ...place, kind, value, turned: false } };
}

/** A day that a property of the document holds; null reads as pending. */
export function day(value: string | null, place: Place): AnnexPiece {
  const token: RunningToken = value === null ? { kind: 'word', ...SCHEME.pending } : { kind: 'date', date: value };
  return { token, value: { ...place, kind: 'date', value, turned: false } };
}

function writtenAt(token: RunningToken): string | undefined {
  switch (token.kind) {
    case 'number':
    case 'points':
      return token.value.at;
    case 'date':
      return token.at;
    default:
      return undefined;
  }
}

/** The value that a token says, where the document holds it there: as it is, or with the contrary sign. */
function valueOf(token: RunningToken, held: unknown): Pick<AnnexValue, 'kind' | 'value' | 'turned'> | undefined {
  if (token.kind === 'date') {
    return held === token.date ? { kind: 'date', value: held, turned: false } : undefined;
  }
  if ((token.kind !== 'number' && token.kind !== 'points') || typeof held !== 'number') return undefined;
  const said = Number(shortDecimalText(token.value));
  if (said !== held && said !== -held) return undefined;
  return { kind: token.kind === 'points' ? 'points' : 'number', value: held, turned: said !== held };
}

/** Words of rules, with the values that they say found in the document. */
export class RuleWords {
  constructor(private readonly document: PolicyDocument) {}

  /** The words of the rule at `place`; `moved` leads from a pointer inside what was read to one inside the rule. */
  pieces(tokens: Tokens, place: Place, moved: (at: string) => Place = (at) => below(place, at)): AnnexText {
    return runningTokens(tokens).map((token): AnnexPiece => {
      const at = writtenAt(token);
      if (at === undefined) return { token };
      const found = moved(at);
      const value = valueOf(token, valueAt(this.document, found.at));
      return value ? { token, value: { ...found, ...value, rule: place } } : { token };
    });
  }
}

import { valueAt } from '../findings/json-pointer.js';
import { decimalOf, shortDecimalText } from '../logic/decimal.js';
import type { FactType } from '../model/fact.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Text } from '../model/text.js';
import { declaredName } from '../text/language/names.js';
import { type RunningToken, runningTokens } from '../text/language/render.js';
import { SCHEME } from '../text/language/scheme-words.js';
import { number, text, type Token, type Tokens, word } from '../text/language/token.js';
import {
  type AnnexName,
  type AnnexPiece,
  type AnnexText,
  type AnnexValue,
  type AnnexValueKind,
  below,
  type Place,
} from './annex.js';

/** A sentence without values. */
export function told(...tokens: Token[]): AnnexText {
  return runningTokens(tokens).map((token) => ({ token }));
}

/** Words of the document. */
export function words(written: Text): AnnexText {
  return told(text(written));
}

/** The title of what stands at `place`, as a name that can be changed there. */
export function titled({ id, title }: { readonly id: string; readonly title: Text }, place: Place): AnnexPiece {
  const name: AnnexName = { ...below(place, '/title'), kind: 'title', of: id, text: title };
  return { token: text(title) as RunningToken, name };
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
    case 'word':
      return token.at;
    default:
      return undefined;
  }
}

/** The value that a token says, where the document holds it there: as it is, or with the contrary sign. */
function valueOf(token: RunningToken, held: unknown): Pick<AnnexValue, 'kind' | 'value' | 'turned'> | undefined {
  switch (token.kind) {
    case 'date':
      return held === token.date ? { kind: 'date', value: held, turned: false } : undefined;
    case 'word':
      // A rule that does not write how many decimals are kept keeps none.
      return (held ?? 0) === 0 ? { kind: 'decimals', value: 0, turned: false } : undefined;
    case 'number':
    case 'points': {
      if (typeof held !== 'number') return undefined;
      const said = Number(shortDecimalText(token.value));
      if (said !== held && said !== -held) return undefined;
      const kind = token.kind === 'points' ? 'points' : token.decimals ? 'decimals' : 'number';
      return { kind, value: held, turned: said !== held };
    }
    default:
      return undefined;
  }
}

function codesOf(type: FactType, field: string | undefined): { readonly codes: readonly CodeLabel[]; path: string } {
  if (type.kind !== 'records') return { codes: type.kind === 'enumeration' ? type.codes : [], path: '/type' };
  const index = type.fields.findIndex(({ id }) => id === field);
  const of = type.fields[index]?.type;
  return { codes: of?.kind === 'enumeration' ? of.codes : [], path: `/type/fields/${index}/type` };
}

interface CodeLabel {
  readonly code: string;
  readonly label: Text;
}

/** Words of rules, with the values and the names of options that they say found in the document. */
export class RuleWords {
  private readonly factAt: ReadonlyMap<string, number>;

  constructor(private readonly policy: ResolvedPolicy) {
    this.factAt = new Map(policy.document.facts.map(({ id }, index) => [id, index]));
  }

  /** Where the dictionary names an option; undefined where it does not. */
  private option({ fact, field, id }: Extract<RunningToken, { kind: 'code' }>): AnnexName | undefined {
    const name = declaredName(fact);
    const index = this.factAt.get(name);
    const declared = index === undefined ? undefined : this.policy.document.facts[index];
    if (!declared) return undefined;
    const { codes, path } = codesOf(declared.type, field);
    const place = codes.findIndex(({ code }) => code === id);
    const label = codes[place]?.label;
    if (!label) return undefined;
    const at = `/facts/${index}${path}/codes/${place}/label`;
    const own = this.policy.includedFacts.has(name) ? null : at;
    return { at, own, kind: 'option', of: [name, field ?? '', id].join(' '), text: label };
  }

  /** The words of the rule at `place`; `moved` leads from a pointer inside what was read to one inside the rule. */
  pieces(tokens: Tokens, place: Place, moved: (at: string) => Place = (at) => below(place, at)): AnnexText {
    return runningTokens(tokens).map((token): AnnexPiece => {
      if (token.kind === 'code') {
        const name = this.option(token);
        return name ? { token, name } : { token };
      }
      const at = writtenAt(token);
      if (at === undefined) return { token };
      const found = moved(at);
      const value = valueOf(token, valueAt(this.policy.document, found.at));
      return value ? { token, value: { ...found, ...value, rule: place } } : { token };
    });
  }
}

import type { Bilingual } from '../findings/finding.js';
import { bilingual } from '../text/language/render.js';
import { type Tokens, word } from '../text/language/token.js';
import { DIFF } from './diff-words.js';
import { PART_WORDS } from './part-words.js';

/** What exactly changed in a rule. */
export type RulePartKind =
  /** Points for each step. */
  | 'rate'
  /** The step itself: per year, per month, per 1,000 yuan; or how a part of it counts. */
  | 'unit'
  /** The cap or floor that the rule itself has. */
  | 'own-cap'
  | 'own-floor'
  /** The fact or measure that is counted, compared or asked for. */
  | 'measure'
  /** Points of a tier, an option or a case that stands in both. */
  | 'tier'
  /** Bounds of a tier: where it begins or ends. */
  | 'tier-moved'
  | 'tier-added'
  | 'tier-removed'
  /** A fixed amount. */
  | 'amount'
  /** A pending rule was written, or a written one made pending. */
  | 'written'
  | 'made-pending'
  /** The rule counts in another way altogether. */
  | 'form';

/** One part of a rule change, in words. */
export interface RulePart {
  readonly kind: RulePartKind;
  /** The tier, option or case; null where the part is about the whole rule. */
  readonly of: Bilingual | null;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
  /** As a clause: 「本科由计 20 分改为计 10 分」. */
  readonly text: Bilingual;
}

/** Parts whose sides are whole sentences. */
const SENTENCES: ReadonlySet<RulePartKind> = new Set(['form', 'written', 'made-pending', 'amount']);

/** A part of a rule change with its words. */
export function makePart(kind: RulePartKind, of: Tokens | null, before: Tokens | null, after: Tokens | null): RulePart {
  const inSentence = (words: Tokens): Tokens =>
    SENTENCES.has(kind) ? [word(DIFF.open), ...words, word(DIFF.close)] : words;
  const subject = of ?? [word(PART_WORDS[kind])];
  const change =
    before && after
      ? [...subject, word(DIFF.from), ...inSentence(before), word(DIFF.becomes), ...inSentence(after)]
      : before
        ? [word(DIFF.removed), ...subject, word(DIFF.colon), ...before]
        : [word(DIFF.added), ...subject, word(DIFF.colon), ...(after ?? [])];
  return {
    kind,
    of: of && bilingual(of),
    before: before && bilingual(before),
    after: after && bilingual(after),
    text: bilingual(change),
  };
}

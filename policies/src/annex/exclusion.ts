import type { Expression } from '../logic/expression.js';
import { verdictPointer } from '../logic/verdict-condition.js';
import type { Condition, SceneVeto, StandingRule, Veto } from '../model/verdict.js';
import { SCHEME } from '../text/language/scheme-words.js';
import { text, type Tokens, word } from '../text/language/token.js';
import { readBackStanding, readBackVeto } from '../text/readback/verdict.js';
import { type AnnexLine, type AnnexText, below, type Place } from './annex.js';
import { note, notesOf } from './notes.js';
import { titled, told } from './pieces.js';
import type { UnnumberedArticle } from './number-articles.js';
import type { AnnexSource } from './source.js';
import { ANNEX } from './words.js';

/** The sentence of a condition, its values found in the rule or in the last day on which it holds. */
export function conditionText(
  condition: Condition,
  tokens: Tokens,
  place: Place,
  { words: rule }: AnnexSource,
): AnnexText {
  const moved = (at: string): Place => below(place, verdictPointer(condition, at));
  return rule.pieces(tokens, below(place, '/rule'), moved).map((piece) => {
    const { value } = piece;
    const until = below(place, '/until');
    return value?.at.startsWith(until.at) ? { ...piece, value: { ...value, rule: until } } : piece;
  });
}

/** The department of a verdict or scene, and what it rests on. */
export function verdictNotes(
  verdict: Veto | StandingRule | SceneVeto,
  { policy: { document } }: AnnexSource,
): AnnexLine[] {
  const department = document.departments.find(({ id }) => id === verdict.department);
  return [
    ...(department ? [note(word(ANNEX.department), word(SCHEME.colon), text(department.title))] : []),
    ...notesOf(verdict, document),
  ];
}

function article(
  kind: 'veto' | 'standing',
  verdict: Veto | StandingRule,
  index: number,
  tokens: Tokens,
  source: AnnexSource,
): UnnumberedArticle {
  const at = `/${kind === 'veto' ? 'vetoes' : 'standing'}/${index}`;
  const place: Place = { at, own: source.policy.includedVerdicts.has(verdict.id) ? null : at };
  const said = word(kind === 'veto' ? ANNEX.vetoes : ANNEX.standing);
  return {
    id: `${kind}-${verdict.id}`,
    heading: [...told(said, word(SCHEME.colon)), titled(verdict, place)],
    lines: [
      { kind: 'sentence', text: conditionText(verdict, tokens, place, source) },
      ...verdictNotes(verdict, source),
    ],
    subject: { kind, id: verdict.id },
    place,
  };
}

/** 一票否决与积分状态: an article for each veto and each rule on the standing of points. */
export function exclusionArticles(source: AnnexSource): UnnumberedArticle[] {
  const { policy, rules, names } = source;
  const read = (checked: ReadonlyMap<string, Expression | null>, id: string): Expression | null =>
    checked.get(id) ?? null;
  return [
    ...policy.document.vetoes.map((veto, index) =>
      article('veto', veto, index, readBackVeto(veto, read(rules.vetoes, veto.id), names), source),
    ),
    ...policy.document.standing.map((rule, index) =>
      article('standing', rule, index, readBackStanding(rule, read(rules.standing, rule.id), names), source),
    ),
  ];
}

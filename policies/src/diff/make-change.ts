import { valueAt } from '../findings/json-pointer.js';
import type { Text } from '../model/text.js';
import { quoted } from '../text/language/names.js';
import { bilingual } from '../text/language/render.js';
import { text, type Tokens, word } from '../text/language/token.js';
import { bearingOf } from './bearing.js';
import type { Aspect, Change, ChangeKind, Subject } from './change.js';
import { ASPECT_WORDS, DIFF, RULE_WORDS, SUBJECT_WORDS } from './diff-words.js';
import { differing, type Fields } from './field.js';
import type { RulePart } from './rule-parts.js';
import type { Side } from './side.js';

/** A thing where it stands in its document. */
export interface Located<T> {
  readonly value: T;
  readonly pointer: string;
}

/** What a change says besides its subject, kind and words. */
export type Place = Partial<
  Pick<
    Change,
    | 'node'
    | 'nodeA'
    | 'layerA'
    | 'layerB'
    | 'within'
    | 'outOf'
    | 'into'
    | 'members'
    | 'lines'
    | 'grounds'
    | 'parts'
    | 'note'
    | 'lockedBy'
  >
>;

/** The two policies. */
export interface Sides {
  readonly a: Side;
  readonly b: Side;
}

/** Properties that are sentences or lists: in a sentence about them they need quotes. */
const SENTENCES: ReadonlySet<Aspect> = new Set([
  'change-note',
  'citations',
  'decision',
  'duties',
  'eligibility',
  'evidence',
  'history',
  'items',
  'jurisdiction',
  'marks',
  'name',
  'question',
  'reason',
  'rule',
  'type',
  'warning',
  'wording',
]);

/** Words in a sentence about that property. */
export function inSentence(aspect: Aspect, words: Tokens): Tokens {
  return SENTENCES.has(aspect) ? [word(DIFF.open), ...words, word(DIFF.close)] : words;
}

/** The title of a thing, in quotes. */
export function quotedTitle({ title }: Pick<Subject, 'title'>): Tokens {
  return [text({ zh: quoted(title.zh, undefined, 'zh'), en: quoted(title.en, undefined, 'en') })];
}

/** A subject by its title in the document. */
export function subjectNamed(kind: Subject['kind'], id: string, { zh, en }: Text): Subject {
  return { kind, id, title: { zh, en: en ?? zh } };
}

/** A change that is being made. */
export interface Draft {
  readonly subject: Subject;
  readonly kind: ChangeKind;
  readonly paths: readonly [a: string | null, b: string | null];
  readonly values: readonly [before: unknown, after: unknown];
  readonly words: readonly [before: Tokens | null, after: Tokens | null];
  readonly sentence: Tokens;
  readonly place: Place;
}

export function change({ subject, kind, paths, values, words, sentence, place }: Draft): Change {
  const [before, after] = words;
  return {
    id: `${subject.kind}/${subject.id}/${kind}`,
    kind,
    subject,
    bearing: bearingOf(subject.kind, kind),
    layerA: null,
    layerB: null,
    parts: [],
    ...place,
    pathA: paths[0],
    pathB: paths[1],
    before: values[0],
    after: values[1],
    beforeText: before && bilingual(before),
    afterText: after && bilingual(after),
    text: bilingual(sentence),
  };
}

/** Something that only one of the documents has; `words` say what it is. */
export function cameOrWent(
  subject: Subject,
  side: 'added' | 'removed',
  { value, pointer }: Located<unknown>,
  words: Tokens | null,
  place: Place,
): Change {
  const added = side === 'added';
  const details = words && words.length > 0 ? [word(DIFF.colon), ...words] : [];
  return change({
    subject,
    kind: side,
    paths: added ? [null, pointer] : [pointer, null],
    values: added ? [undefined, value] : [value, undefined],
    words: added ? [null, words] : [words, null],
    sentence: [word(DIFF[side]), word(SUBJECT_WORDS[subject.kind]), ...quotedTitle(subject), ...details],
    place,
  });
}

/** A node that stands below another parent; the words name the groups above it. */
export function moved(
  subject: Subject,
  a: Located<unknown>,
  b: Located<unknown>,
  words: readonly [Tokens, Tokens],
  place: Place,
): Change {
  const [before, after] = words;
  return change({
    subject,
    kind: 'moved',
    paths: [a.pointer, b.pointer],
    values: [a.value, b.value],
    words,
    sentence: [
      word(SUBJECT_WORDS[subject.kind]),
      ...quotedTitle(subject),
      word(DIFF.from),
      word(DIFF.open),
      ...before,
      word(DIFF.close),
      word(DIFF.movedTo),
      word(DIFF.open),
      ...after,
      word(DIFF.close),
    ],
    place,
  });
}

/** A thing that has another id in B: 指标“甲”（a）改称“乙”（b）, or 指标“甲”的编号由 a 改为 b. */
export function renamed(
  [was, is]: readonly [Subject, Subject],
  [a, b]: readonly [Located<string>, Located<string>],
  place: Place,
): Change {
  const id = ({ value }: Located<string>): Tokens => [text({ zh: value })];
  const bracketed = (tokens: Tokens): Tokens => [word(DIFF.openBracket), ...tokens, word(DIFF.closeBracket)];
  const sentence =
    was.title.zh === is.title.zh
      ? [
          ...quotedTitle(is),
          word(DIFF.of),
          word(ASPECT_WORDS.id),
          word(DIFF.from),
          ...id(a),
          word(DIFF.becomes),
          ...id(b),
        ]
      : [...quotedTitle(was), ...bracketed(id(a)), word(DIFF.renamed), ...quotedTitle(is), ...bracketed(id(b))];
  return change({
    subject: is,
    kind: 'renamed',
    paths: [a.pointer, b.pointer],
    values: [a.value, b.value],
    words: [id(a), id(b)],
    sentence: [word(SUBJECT_WORDS[is.kind]), ...sentence],
    place,
  });
}

/** A list whose common members stand in another order. */
export function reordered(
  subject: Subject,
  what: Tokens,
  a: Located<unknown>,
  b: Located<unknown>,
  place: Place,
): Change {
  return change({
    subject,
    kind: 'reordered',
    paths: [a.pointer, b.pointer],
    values: [a.value, b.value],
    words: [null, null],
    sentence: [...quotedTitle(subject), ...what, word(DIFF.orderChanged)],
    place,
  });
}

/** Every property in which one thing differs between the documents. `parts` takes a rule change apart. */
export function fieldChanges<T extends object>(
  subject: Subject,
  fields: Fields<T>,
  a: Located<T>,
  b: Located<T>,
  sides: Sides,
  place: Place,
  parts: (aspect: Aspect) => readonly RulePart[] = () => [],
): readonly Change[] {
  return differing(fields, a.value, b.value).map((each) => {
    const { aspect, at } = each;
    const [before, after] = [each.words(a.value, sides.a), each.words(b.value, sides.b)];
    return change({
      subject,
      kind: `${aspect}-changed`,
      paths: [a.pointer + at, b.pointer + at],
      values: [valueAt(a.value, at), valueAt(b.value, at)],
      words: [before, after],
      sentence: [
        ...quotedTitle(subject),
        word(DIFF.of),
        word((aspect === 'rule' ? RULE_WORDS[subject.kind] : undefined) ?? ASPECT_WORDS[aspect]),
        word(DIFF.from),
        ...inSentence(aspect, before),
        word(DIFF.becomes),
        ...inSentence(aspect, after),
      ],
      place: { ...place, parts: parts(aspect) },
    });
  });
}

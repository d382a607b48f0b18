import { toHundredths } from '../model/amount.js';
import type { Text } from '../model/text.js';
import { bilingual } from '../text/language/render.js';
import { joined, points, type Tokens, word } from '../text/language/token.js';
import { POINT_PLACES } from '../model/amount.js';
import { shortest } from '../shape/patterns/plain.js';
import type { Aspect, Change, ComparedLine, Member } from './change.js';
import { ASPECT_WORDS, DIFF, SUBJECT_WORDS } from './diff-words.js';
import { GROUP_FIELDS, INDICATOR_FIELDS } from './fields/node-fields.js';
import type { Kinship, Recast, RecastKind } from './kinship/kinship.js';
import { change, inSentence, quotedTitle, type Sides } from './make-change.js';
import { located, placeOf, reading, subjectOf } from './node-words.js';
import { pathWords, type Placed } from './placed-nodes.js';
import { NONE } from './say.js';
import type { Side } from './side.js';

function mostOf({ node }: Placed): number | null {
  const most = node.kind === 'group' ? node.cap : node.max;
  return typeof most === 'number' ? toHundredths(most) : null;
}

function memberOf(placed: Placed): Member {
  const { node, layer, pointer } = placed;
  return {
    node: node.id,
    kind: node.kind,
    title: subjectOf(placed).title,
    layer: layer?.node.id ?? null,
    path: pointer,
    most: mostOf(placed),
  };
}

/** Properties of groups that an indicator cannot have; how a group combines and limits is told where the indicator tells its rule. */
const OF_GROUPS: ReadonlySet<Aspect> = new Set(['combine', 'floor', 'formula', 'owner', 'portable', 'role']);

/** What a node says about each of its properties, where groups and indicators can be compared with each other. */
function sayings(placed: Placed, side: Side, converted: boolean): ReadonlyMap<Aspect, Tokens> {
  const { node } = placed;
  const said = new Map<Aspect, Tokens>();
  if (node.kind === 'indicator') {
    for (const field of Object.values(INDICATOR_FIELDS).flat()) said.set(field.aspect, field.words(node, side));
    return said;
  }
  for (const field of Object.values(GROUP_FIELDS).flat()) {
    const { aspect } = field;
    if (converted && OF_GROUPS.has(aspect)) continue;
    said.set(converted && aspect === 'cap' ? 'max' : aspect, field.words(node, side));
  }
  if (converted) said.set('rule', reading(placed, side));
  return said;
}

interface Said {
  readonly placed: Placed;
  readonly words: Tokens;
}

/** Properties of which the sum over several nodes says something. */
const SUMMED: ReadonlySet<Aspect> = new Set(['max', 'cap']);

function sumWords(said: readonly Said[]): Tokens {
  const amounts = said.filter(({ placed }) => placed.node.kind === said.at(-1)?.placed.node.kind);
  const known = amounts.flatMap(({ placed }) => mostOf(placed) ?? []);
  if (amounts.length < 2 || known.length < amounts.length) return [];
  const units = known.reduce((sum, each) => sum + each, 0);
  const sum = points(shortest({ units, places: POINT_PLACES }));
  return [word(DIFF.openBracket), word(DIFF.inAll), sum, word(DIFF.closeBracket)];
}

/** What several nodes say, each by its title; once where all say the same. */
function together(aspect: Aspect, said: readonly Said[]): Tokens {
  const [first] = said;
  if (!first) return NONE;
  const texts = new Set(said.map(({ words }) => bilingual(words).zh));
  const sum = SUMMED.has(aspect) ? sumWords(said) : [];
  if (said.length === 1 || (texts.size === 1 && sum.length === 0)) return first.words;
  if (aspect === 'name')
    return joined(
      said.map(({ placed }) => quotedTitle(subjectOf(placed))),
      [word(DIFF.listed)],
    );
  const parts = said.map(({ placed, words }) => [...quotedTitle(subjectOf(placed)), word(DIFF.colon), ...words]);
  return [...joined(parts, [word(DIFF.semicolon)]), ...sum];
}

interface Line {
  readonly aspect: Aspect;
  readonly before: Tokens;
  readonly after: Tokens;
}

function placeLine({ kind, a, b }: Recast, kinship: Kinship): readonly Line[] {
  const heads = (members: readonly Placed[]): readonly Placed[] =>
    kind === 'became-group' || kind === 'became-indicator' ? members.slice(0, 1) : members;
  const [from, to] = [heads(a), heads(b)];
  if (from.every((left) => to.every((right) => kinship.correspond(left.parent, right.parent)))) return [];
  const said = (members: readonly Placed[]): Said[] => members.map((placed) => ({ placed, words: pathWords(placed) }));
  return [{ aspect: 'place', before: together('place', said(from)), after: together('place', said(to)) }];
}

/** Titles, most points, rules; then whatever else differs. */
const FIRST: readonly Aspect[] = ['name', 'max', 'cap', 'rule'];

function linesOf(recast: Recast, sides: Sides, kinship: Kinship): readonly Line[] {
  const converted = recast.kind === 'became-group' || recast.kind === 'became-indicator';
  const all = (members: readonly Placed[], side: Side): (readonly [Placed, ReadonlyMap<Aspect, Tokens>])[] =>
    members.map((placed) => [placed, sayings(placed, side, converted)]);
  const [inA, inB] = [all(recast.a, sides.a), all(recast.b, sides.b)];
  const aspects = new Set([...FIRST, ...[...inA, ...inB].flatMap(([, said]) => [...said.keys()])]);
  const pick = (aspect: Aspect, members: typeof inA): Said[] =>
    members.flatMap(([placed, said]) => {
      const words = said.get(aspect);
      return words ? [{ placed, words }] : [];
    });
  const lines = [...aspects].flatMap((aspect): Line[] => {
    const [before, after] = [together(aspect, pick(aspect, inA)), together(aspect, pick(aspect, inB))];
    return bilingual(before).zh === bilingual(after).zh ? [] : [{ aspect, before, after }];
  });
  return [...lines, ...placeLine(recast, kinship)];
}

function titles(members: readonly Placed[]): Tokens {
  return joined(
    members.map((placed) => quotedTitle(subjectOf(placed))),
    [word(DIFF.listed)],
  );
}

const VERBS: Readonly<Record<RecastKind, Tokens>> = {
  merged: [word(DIFF.mergedInto)],
  split: [word(DIFF.splitInto)],
  'became-group': [word(DIFF.becameGroup)],
  'became-indicator': [word(DIFF.becameIndicator)],
};

/** A converted group by its title, with its lines: “税费”，含“企业税费”、“个人所得税”. */
function named(members: readonly Placed[], kind: RecastKind): Tokens {
  const [head, ...lines] = members;
  if (!head || kind === 'merged' || kind === 'split' || lines.length === 0) return titles(members);
  return [...titles([head]), word(DIFF.lines), ...titles(lines)];
}

/** Why, in the words of every node of B that says so; each reason once. */
function notesOf(members: readonly Placed[]): Text | undefined {
  const notes = members.flatMap(({ node }) => node.changeNote ?? []);
  const distinct = [...new Map(notes.map((note) => [note.zh, note])).values()];
  if (distinct.length < 2) return distinct[0];
  return { zh: distinct.map(({ zh }) => zh).join('；'), en: distinct.map(({ zh, en }) => en ?? zh).join('; ') };
}

function sidesInWords(members: readonly Placed[], side: Side): Tokens {
  return together(
    'rule',
    members.map((placed) => ({ placed, words: reading(placed, side) })),
  );
}

/** A merge, a split or a conversion as one change, with both sides of everything in which the nodes differ. */
export function recastChange(recast: Recast, sides: Sides, kinship: Kinship): Change {
  const { kind, a, b, grounds } = recast;
  const [[firstA], [firstB]] = [a, b];
  const whole = kind === 'split' ? firstA : firstB;
  const lines = linesOf(recast, sides, kinship);
  const told = lines.filter(({ aspect }) => aspect === 'max' || aspect === 'cap' || aspect === 'rule');
  const note = notesOf(b);
  const details = told.flatMap(({ aspect, before, after }, index) => [
    word(index === 0 ? DIFF.colon : DIFF.semicolon),
    word(ASPECT_WORDS[aspect]),
    word(DIFF.from),
    ...inSentence('rule', before),
    word(DIFF.becomes),
    ...inSentence('rule', after),
  ]);
  return change({
    subject: subjectOf(whole),
    kind,
    paths: [firstA.pointer, firstB.pointer],
    values: [a.map((placed) => located(placed).value), b.map((placed) => located(placed).value)],
    words: [sidesInWords(a, sides.a), sidesInWords(b, sides.b)],
    sentence: [word(SUBJECT_WORDS[firstA.node.kind]), ...named(a, kind), ...VERBS[kind], ...named(b, kind), ...details],
    place: {
      ...placeOf(firstA, firstB, sides),
      node: whole.node.id,
      members: { a: a.map(memberOf), b: b.map(memberOf) },
      lines: lines.map(({ aspect, before, after }): ComparedLine => ({
        aspect,
        before: bilingual(before),
        after: bilingual(after),
      })),
      grounds,
      ...(note ? { note } : {}),
    },
  });
}

import { LEXICON } from './lexicon.js';

/** Punctuation that joins the parts of a sentence: a name that holds it would seem to be several. */
const JOINING = /[，；：、“”「」]|[,;:‘’] |^[‘0-9−（(]/;

const EVERY_WORD = Object.values(LEXICON);

function meet(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Pairs of labels of which the first begins the second. */
function* beginnings(labels: readonly string[]): Generator<readonly [string, string]> {
  const sorted = [...new Set(labels)].sort();
  for (const [index, label] of sorted.entries()) {
    for (let next = index + 1; sorted[next]?.startsWith(label); next += 1) yield [label, sorted[next] ?? ''];
  }
}

function clashing(
  labels: readonly string[],
  starts: (label: string) => boolean,
  continues: (rest: string) => boolean,
): Set<string> {
  const clashes = new Set(labels.filter((label) => JOINING.test(label) || starts(label)));
  for (const [short, long] of beginnings(labels)) {
    if (continues(long.slice(short.length))) clashes.add(short).add(long);
  }
  return clashes;
}

/**
 * Labels that could be misread in running Chinese, which has no gaps between words: a label that begins like a word that may stand in
 * its place, or that begins another label whose rest begins like a word that may follow it.
 */
export function clashesInChinese(labels: readonly string[], openers: readonly string[]): Set<string> {
  const followers = EVERY_WORD.map(({ zh }) => zh).filter((zh) => zh !== '');
  return clashing(
    labels,
    (label) => openers.some((opener) => meet(label, opener)),
    (rest) => /^[\s0-9A-Za-z+−×÷=%]/.test(rest) || followers.some((follower) => meet(rest, follower)),
  );
}

function firstWord(text: string): string {
  return /^\s*(\S+)/.exec(text)?.[1]?.replace(/[,;:]$/, '') ?? '';
}

/** The same for English, where words are parted by blanks. */
export function clashesInEnglish(labels: readonly string[], openers: readonly string[]): Set<string> {
  const starts = new Set(openers.map(firstWord));
  const followers = new Set(EVERY_WORD.map(({ en }) => firstWord(en)));
  return clashing(
    labels,
    (label) => starts.has(firstWord(label)),
    (rest) => !/^[\p{L}]/u.test(rest) && (!rest.startsWith(' ') || followers.has(firstWord(rest))),
  );
}

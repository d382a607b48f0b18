import type { Citation } from '../model/citation.js';
import type { Mark } from '../model/mark.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { Text } from '../model/text.js';
import { SCHEME } from '../text/language/scheme-words.js';
import { joined, text, type Token, type Tokens, word } from '../text/language/token.js';
import type { AnnexLine } from './annex.js';
import { told } from './pieces.js';
import { ANNEX, MARK_WORDS } from './words.js';

/** What most parts of a policy carry beside what they say. */
interface Annotated {
  readonly description?: Text | undefined;
  readonly citations?: readonly Citation[];
  readonly readings?: readonly string[];
  readonly marks?: readonly Mark[];
  readonly changeNote?: Text | undefined;
}

/** A line that says more about what stands above it. */
export function note(...tokens: Token[]): AnnexLine {
  return { kind: 'note', text: told(...tokens) };
}

/** A sentence of its own. */
export function sentence(...tokens: Token[]): AnnexLine {
  return { kind: 'sentence', text: told(...tokens) };
}

/** A text that is the same in both languages: a title of a document, a number, an id. */
export function same(written: string): Token {
  return text({ zh: written });
}

/** A source as it is quoted: 《title》 clause. */
function cited({ document, clause }: Citation, { documents }: PolicyDocument): Tokens {
  const title = documents.find(({ id }) => id === document)?.title ?? document;
  return [same(`《${title}》${clause}`)];
}

/** What a part of the policy is explained by, rests on, and how firm it is: a line each. */
export function notesOf(part: Annotated, document: PolicyDocument): readonly AnnexLine[] {
  const { description, citations = [], readings = [], marks = [], changeNote } = part;
  const separator = [word(SCHEME.semicolon)];
  const sources = citations.map((citation) => cited(citation, document));
  return [
    ...(description ? [note(word(ANNEX.explained), text(description))] : []),
    ...marks.map((mark) => note(word(MARK_WORDS[mark.kind]), text(mark.note))),
    ...(changeNote ? [note(word(ANNEX.changed), text(changeNote))] : []),
    ...(readings.length > 0
      ? [
          note(
            word(ANNEX.readings),
            ...joined(
              readings.map((id) => [same(id)]),
              [word(SCHEME.listed)],
            ),
          ),
        ]
      : []),
    ...(sources.length > 0 ? [note(word(ANNEX.cited), ...joined(sources, separator))] : []),
  ];
}

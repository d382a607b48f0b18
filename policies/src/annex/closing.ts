import type { HistoryStep } from '../model/policy-document.js';
import { SCHEME } from '../text/language/scheme-words.js';
import { bracketed, joined, text, type Token, word } from '../text/language/token.js';
import type { AnnexLine } from './annex.js';
import { note, notesOf, same, sentence } from './notes.js';
import { told } from './pieces.js';
import type { UnnumberedArticle } from './number-articles.js';
import type { AnnexSource } from './source.js';
import { ANNEX, HISTORY_WORDS, NOTE_WORDS } from './words.js';

function readings({ policy: { document } }: AnnexSource): UnnumberedArticle[] {
  return document.readings.map(({ id, question, decision, reason }) => ({
    id: `reading-${id}`,
    heading: told(word(ANNEX.readingOf), same(id), word(SCHEME.colon), text(question)),
    lines: [sentence(word(ANNEX.decision), text(decision)), note(word(ANNEX.reason), text(reason))],
  }));
}

function remarks({ policy: { document } }: AnnexSource): UnnumberedArticle[] {
  const lines = document.notes.flatMap((remark): AnnexLine[] => [
    sentence(word(NOTE_WORDS[remark.kind]), text(remark.text)),
    ...notesOf(remark, document),
  ]);
  return lines.length > 0 ? [{ id: 'remarks', heading: told(word(ANNEX.remark)), lines }] : [];
}

function facts({ policy: { document } }: AnnexSource): UnnumberedArticle[] {
  const described = document.facts.flatMap(({ label, unit, description }): AnnexLine[] => {
    if (!description) return [];
    const measured: Token[] = unit ? bracketed([text(unit)]) : [];
    return [sentence(text(label), ...measured, word(SCHEME.colon), text(description))];
  });
  const others = document.facts.filter(({ description }) => !description).map(({ label }) => [text(label)]);
  const named = others.length > 0 ? [sentence(word(ANNEX.otherFacts), ...joined(others, [word(SCHEME.listed)]))] : [];
  const lines = [...described, ...named];
  return lines.length > 0 ? [{ id: 'facts', heading: told(word(ANNEX.factsOf)), lines }] : [];
}

function step({ kind, from, to, parties, outcome }: HistoryStep): AnnexLine {
  const days = [from, to].filter((day) => day !== undefined).map((day): Token[] => [{ kind: 'date', date: day }]);
  const named =
    parties.length > 0
      ? [
          [
            word(ANNEX.parties),
            ...joined(
              parties.map((party) => [same(party)]),
              [word(SCHEME.listed)],
            ),
          ],
        ]
      : [];
  const parts = [...days, ...named, ...(outcome ? [[text(outcome)]] : [])];
  const said = parts.length > 0 ? [word(SCHEME.colon), ...joined(parts, [word(SCHEME.semicolon)])] : [];
  return sentence(word(HISTORY_WORDS[kind]), ...said);
}

function history({ policy: { document } }: AnnexSource): UnnumberedArticle[] {
  const lines = document.history.flatMap((each) => [step(each), ...notesOf(each, document)]);
  return lines.length > 0 ? [{ id: 'history', heading: told(word(ANNEX.history)), lines }] : [];
}

function changes({ policy: { document } }: AnnexSource): UnnumberedArticle[] {
  const { changeNote } = document;
  if (!changeNote) return [];
  return [{ id: 'change-note', heading: told(word(ANNEX.changeNote)), lines: [sentence(text(changeNote))] }];
}

/** 口径与说明: what was ambiguous and how it was taken, what data mean, what is wrong with the sources, how the text came about. */
export function closingArticles(source: AnnexSource): readonly UnnumberedArticle[] {
  const { score: _score, vetoes: _vetoes, standing: _standing, scenes: _scenes, ...read } = source.policy.document;
  // Lists are put together anew with those of included policies: what stands in them tells whether they are the same.
  const parts = Object.values(read).flatMap((part): unknown[] =>
    Array.isArray(part) ? [part.length, ...part] : [part],
  );
  return source.memory.articles(parts, () => [
    ...readings(source),
    ...facts(source),
    ...remarks(source),
    ...changes(source),
    ...history(source),
  ]);
}

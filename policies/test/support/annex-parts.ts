import {
  type Annex,
  type AnnexLine,
  annexOf,
  type AnnexPiece,
  type AnnexRow,
  type AnnexText,
  type PolicyDocument,
  type PolicyRules,
  readPolicyRules,
  render,
  type ResolvedPolicy,
  resolvePolicy,
} from '../../src/index.js';
import { PACK_LIBRARY } from './packs.js';

/** A policy with its annex. */
export interface Written {
  readonly document: PolicyDocument;
  readonly policy: ResolvedPolicy;
  readonly rules: PolicyRules;
  readonly annex: Annex;
}

/** The annex of a document, with what it includes from the packs. */
export function written(document: PolicyDocument): Written {
  const { value: policy, findings } = resolvePolicy(document, PACK_LIBRARY);
  if (!policy) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  const rules = readPolicyRules(policy);
  return { document, policy, rules, annex: annexOf(policy, rules) };
}

/** Rows of all tables, in the sequence of the text. */
export function rowsOf(annex: Annex): readonly AnnexRow[] {
  return annex.chapters.flatMap(({ articles }) =>
    articles.flatMap(({ table }) => (table?.categories ?? []).flatMap(({ rows }) => rows)),
  );
}

function textsOfLines(lines: readonly AnnexLine[]): readonly AnnexText[] {
  return lines.flatMap(({ text, points }) => (points ? [text, points] : [text]));
}

/** Every sentence and cell, in the sequence of the text. */
export function textsOf(annex: Annex): readonly AnnexText[] {
  return annex.chapters.flatMap(({ articles }) =>
    articles.flatMap(({ heading, lines, table }) => [
      heading,
      ...textsOfLines(lines),
      ...(table?.categories ?? []).flatMap((category) => [
        category.title,
        ...textsOfLines(category.lines),
        ...category.rows.flatMap((row) => [
          row.title,
          ...textsOfLines(row.lines),
          row.max,
          ...row.evidence,
          row.department,
        ]),
      ]),
    ]),
  );
}

/** Every piece of the text. */
export function piecesOf(annex: Annex): readonly AnnexPiece[] {
  return textsOf(annex).flat();
}

/** A text as it reads. */
export function reading(text: AnnexText, language: 'zh' | 'en' = 'zh'): string {
  return render(
    text.map(({ token }) => token),
    language,
  );
}

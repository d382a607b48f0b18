import { type PolicyRules, readPolicyRules } from '../logic/policy-rules.js';
import type { Finding } from '../findings/finding.js';
import { parsePolicy } from '../model/parse-policy.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { type PolicyLibrary, resolvePolicy } from '../model/resolve-policy.js';
import { nodesWithPointers } from './assemble-tree.js';
import { type CellFinding, cellFinding, type CellFindingCode } from './cell-finding.js';
import { addressOf, type SheetRow } from './sheet-row.js';

/** Where findings of the document are to be shown. */
export interface ResultPlaces {
  readonly sheet: string;
  /** Row of each node that the table has. */
  readonly heads: ReadonlyMap<string, SheetRow>;
}

/** The document as it would be, and what would be wrong with it that was not before. */
export interface CheckedResult {
  readonly document: PolicyDocument | null;
  readonly findings: readonly CellFinding[];
}

function key({ code, message }: Finding): string {
  return `${code} ${message.zh}`;
}

/** @param before what was read of the rules before the import: what was wrong already is not the table's doing */
export function resultFindings(
  wanted: PolicyDocument,
  library: PolicyLibrary,
  before: PolicyRules | null,
  { sheet, heads }: ResultPlaces,
): CheckedResult {
  const pointers = [...nodesWithPointers(wanted.score, '/score')];
  const place = (code: CellFindingCode, { pointer, message, remedy }: Finding): CellFinding => {
    const within = pointers.filter((node) => pointer === node.pointer || pointer.startsWith(`${node.pointer}/`));
    const head = heads.get(within.at(-1)?.id ?? '');
    return cellFinding(sheet, head ? addressOf(head, 'title') : null, code, { message, remedy });
  };
  const { value, findings } = parsePolicy(wanted);
  if (!value) return { document: null, findings: findings.map((finding) => place('WORKSHEET-DOCUMENT', finding)) };
  const { value: resolved } = resolvePolicy(value, library);
  if (!resolved) return { document: value, findings: [] };
  const known = new Set(before?.findings.map(key));
  const wrong = readPolicyRules(resolved).findings.filter(
    (found) => found.severity === 'error' && !known.has(key(found)),
  );
  return { document: value, findings: wrong.map((finding) => place('WORKSHEET-RULE', finding)) };
}

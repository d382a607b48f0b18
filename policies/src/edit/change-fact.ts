import type { Finding } from '../findings/finding.js';
import { withValueAt } from '../findings/json-pointer.js';
import { factFindings } from '../logic/fact-types.js';
import { Fact, type FactType, RESERVED_FACT_IDS } from '../model/fact.js';
import { jsonBoundsFinding } from '../model/json-bounds.js';
import { parseBy } from '../model/parse-policy.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { FactIdentifier } from '../model/text.js';
import { type Edit, made, refused } from './edit.js';
import { codeTwice, factIdMalformed, factIdReserved, factKept, idTaken, listFull, noSuchFact } from './refusals.js';

/** Most facts of a document, as its schema has it. */
const MOST_FACTS = 2000;

/** Codes of options and ids of fields that stand twice in one list. */
function codesTwice(type: FactType, pointer: string): Finding[] {
  const twice = (ids: readonly string[], at: string): Finding[] =>
    ids.flatMap((id, index) => (ids.indexOf(id) < index ? [codeTwice(`${at}/${index}`, id)] : []));
  if (type.kind === 'enumeration') {
    return twice(
      type.codes.map(({ code }) => code),
      `${pointer}/codes`,
    );
  }
  if (type.kind !== 'records') return [];
  return [
    ...twice(
      type.fields.map(({ id }) => id),
      `${pointer}/fields`,
    ),
    ...type.fields.flatMap((field, index) => codesTwice(field.type, `${pointer}/fields/${index}/type`)),
  ];
}

/** The document with that declaration at `index`; refused where it is none: a malformed text, an empty range, a code that stands twice. */
function declared(document: PolicyDocument, index: number, declaration: unknown): Edit {
  const pointer = `/facts/${index}`;
  const { value: fact, findings } = parseBy(Fact, declaration);
  if (!fact) return refused(...findings.map((finding) => ({ ...finding, pointer: pointer + finding.pointer })));
  const wrong = [...factFindings([fact], () => pointer), ...codesTwice(fact.type, `${pointer}/type`)];
  if (wrong.length > 0) return refused(...wrong);
  const next = withValueAt(document, '/facts', document.facts.with(index, fact));
  const bounds = jsonBoundsFinding(next);
  return bounds ? refused(bounds) : made(next, pointer);
}

/** What speaks against `id` for a fact that is added; undefined where nothing does. `included`: ids of facts of included policies. */
export function newFactIdRefusal(
  { facts }: Pick<PolicyDocument, 'facts'>,
  id: string,
  included: ReadonlySet<string>,
): Finding | undefined {
  const at = `/facts/${facts.length}/id`;
  if (!FactIdentifier.safeParse(id).success) return factIdMalformed(at, id);
  if ((RESERVED_FACT_IDS as readonly string[]).includes(id)) return factIdReserved(at, id);
  return included.has(id) || facts.some((fact) => fact.id === id) ? idTaken(at, id) : undefined;
}

/**
 * Declares another fact, behind those that there are. Refused where its id is in use, here or in an included policy, and where the
 * declaration is none. Nothing reads it yet.
 */
export function addFact(document: PolicyDocument, fact: Fact, included: ReadonlySet<string>): Edit {
  const refusal = newFactIdRefusal(document, fact.id, included);
  if (refusal) return refused(refusal);
  if (document.facts.length >= MOST_FACTS) return refused(listFull('/facts', MOST_FACTS));
  return declared({ ...document, facts: [...document.facts, fact] }, document.facts.length, fact);
}

/**
 * Declares a fact of the document anew: another label, type, range, unit, source. Its id stays; `renameFact` gives another one. Rules are
 * not rewritten: the checker says which of them no longer fit. A fact that an included policy declares is refused.
 */
export function changeFact(document: PolicyDocument, fact: Fact, included: ReadonlySet<string>): Edit {
  const index = document.facts.findIndex(({ id }) => id === fact.id);
  if (index < 0) return refused(noSuchFact('/facts', fact.id));
  return included.has(fact.id) ? refused(factKept(`/facts/${index}`, fact.id)) : declared(document, index, fact);
}

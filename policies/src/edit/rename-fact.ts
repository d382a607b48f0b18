import type { Finding } from '../findings/finding.js';
import { withValueAt } from '../findings/json-pointer.js';
import { RESERVED_FACT_IDS, SPOUSE_PREFIX } from '../model/fact.js';
import type { PolicyDocument } from '../model/policy-document.js';
import { FactIdentifier, type Text } from '../model/text.js';
import { type Edit, made, refused } from './edit.js';
import { withNames } from './names-in-rules.js';
import { factIdMalformed, factIdReserved, factLocked, idTaken, noSuchFact } from './refusals.js';

/** What a fact is called afterwards. */
export interface FactNaming {
  readonly id: string;
  readonly label: Text;
}

/** What speaks against the id `id` for the fact `from`; undefined where nothing does. `included`: ids of facts of included policies. */
export function factIdRefusal(
  { facts }: Pick<PolicyDocument, 'facts'>,
  from: string,
  id: string,
  included: ReadonlySet<string>,
): Finding | undefined {
  const index = facts.findIndex((fact) => fact.id === from);
  const at = `/facts/${index}/id`;
  if (index < 0) return noSuchFact('/facts', from);
  if (included.has(from)) return factLocked(`/facts/${index}`, from);
  if (id === from) return undefined;
  if (!FactIdentifier.safeParse(id).success) return factIdMalformed(at, id);
  if ((RESERVED_FACT_IDS as readonly string[]).includes(id)) return factIdReserved(at, id);
  return included.has(id) || facts.some((fact) => fact.id === id) ? idTaken(at, id) : undefined;
}

/**
 * Gives a fact that the document declares another label, another id, or both. Its declaration and every rule that reads it follow:
 * indicators, formulas, vetoes, standing rules, scenes, the spouse's fact included. Fields of records keep their names. A fact that an
 * included policy declares is refused: it is one fact, and the included policy cannot be changed here. Test cases, saved persons and
 * populations stand outside the document; see `renamedInCase` for the first.
 */
export function renameFact(
  document: PolicyDocument,
  from: string,
  { id, label }: FactNaming,
  included: ReadonlySet<string>,
): Edit {
  const refusal = factIdRefusal(document, from, id, included);
  if (refusal) return refused(refusal);
  const index = document.facts.findIndex((fact) => fact.id === from);
  const pointer = `/facts/${index}`;
  const labelled = withValueAt(document, `${pointer}/label`, label);
  if (id === from) return made(labelled, pointer);
  const to = new Map([
    [from, id],
    [SPOUSE_PREFIX + from, SPOUSE_PREFIX + id],
  ]);
  const renamed = withNames(withValueAt(labelled, `${pointer}/id`, id), (name) => to.get(name) ?? name);
  return made(renamed, pointer);
}

import type { PersonInput } from '../../../data-provider/persons';
import type { SavedPerson } from './use-saved-persons';

/** Values by fact id; absent and null are unknown. */
export type Facts = Readonly<Record<string, unknown>>;

/** A person as they are being written. Nothing of it is saved until somebody asks for it. */
export interface PersonEdit {
  /** The saved person that it changes; null: somebody new. */
  readonly id: string | null;
  readonly name: string;
  readonly note: string;
  /** Day of evaluation, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly facts: Facts;
  /** Hundredths of a point; kept as it was saved. */
  readonly expectedTotalHundredths: number | null;
}

/** A new person of whom nothing is known yet, or what is given. */
export function newPerson(asOf: string, given: { readonly name?: string; readonly facts?: Facts } = {}): PersonEdit {
  return { id: null, name: given.name ?? '', note: '', asOf, facts: given.facts ?? {}, expectedTotalHundredths: null };
}

/** A saved person, to be changed. */
export function editOf(person: SavedPerson): PersonEdit {
  const { id, name, note, asOf, facts, expectedTotalHundredths } = person;
  return { id, name, note: note ?? '', asOf, facts, expectedTotalHundredths };
}

/** Somebody new with the same facts. What was expected of the other is not expected of them. */
export function copyOf(edit: PersonEdit, name: string): PersonEdit {
  return { ...edit, id: null, name, expectedTotalHundredths: null };
}

/** The facts without those that are unknown: they are unknown by not being there. */
export function knownFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
}

/** What goes to the server. */
export function inputOf(edit: PersonEdit, policyId: string): PersonInput {
  return {
    policyId,
    name: edit.name.trim(),
    note: edit.note.trim() === '' ? null : edit.note.trim(),
    facts: knownFacts(edit.facts),
    asOf: edit.asOf,
    expectedTotalHundredths: edit.expectedTotalHundredths,
  };
}

/** Whether two say the same about a person; unknown is unknown whether it is written or left out. */
export function isSamePerson(a: PersonEdit, b: PersonEdit): boolean {
  const plain = (edit: PersonEdit): string => {
    const { facts, ...rest } = inputOf(edit, '');
    return JSON.stringify([rest, Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1))]);
  };
  return plain(a) === plain(b);
}

import { idFromSounds, type Pinyin } from '../../../search/pinyin';
import type { FactForm, TypeForm, WordsForm } from './fact-form';

/** Longest id, in characters. */
const LONGEST = 64;

/** An id for a label: its English words where there are some, else its sounds; `otherwise` where it has neither. */
function idFor({ zh, en }: WordsForm, pinyin: Pinyin | null, otherwise: string): string {
  const words = en.trim() === '' ? (pinyin?.syllables(zh.trim()) ?? []) : [en];
  return idFromSounds(words).replaceAll('-', '_') || otherwise;
}

/** The id itself where it is free, else with the first number from 2 that makes it so: `service_2`. */
function free(id: string, taken: ReadonlySet<string>): string {
  let next = id;
  for (let number = 2; taken.has(next); number += 1) {
    const ending = `_${number}`;
    next = id.slice(0, LONGEST - ending.length).replace(/_+$/, '') + ending;
  }
  return next;
}

interface Named {
  readonly label: WordsForm;
}

/** Ids for those of a list that have none, each its own. */
function fill<Each extends Named>(
  list: readonly Each[],
  idOf: (each: Each) => string | null,
  named: (each: Each, id: string) => Each,
  pinyin: Pinyin | null,
  otherwise: string,
): readonly Each[] {
  const taken = new Set(list.flatMap((each) => idOf(each) ?? []));
  return list.map((each) => {
    if (idOf(each) !== null) return each;
    const id = free(idFor(each.label, pinyin, otherwise), taken);
    taken.add(id);
    return named(each, id);
  });
}

function typeWithIds(type: TypeForm, pinyin: Pinyin | null): TypeForm {
  if (type.kind === 'enumeration') {
    const options = fill(
      type.options,
      ({ code }) => code,
      (option, code) => ({ ...option, code }),
      pinyin,
      'option',
    );
    return { ...type, options };
  }
  if (type.kind !== 'records') return type;
  const fields = type.fields.map((field) => ({ ...field, type: typeWithIds(field.type, pinyin) }));
  return {
    ...type,
    fields: fill(
      fields,
      ({ id }) => id,
      (field, id) => ({ ...field, id }),
      pinyin,
      'field',
    ),
  };
}

/** Whether an id is to be proposed for something. */
export function lacksIds({ id, type }: FactForm): boolean {
  return (
    id === null || type.options.some(({ code }) => code === null) || type.fields.some((field) => field.id === null)
  );
}

/** The form with a proposed id wherever none was typed. `taken`: ids of other facts; `pinyin` null: not loaded, Chinese has no sounds yet. */
export function withIds(form: FactForm, pinyin: Pinyin | null, taken: ReadonlySet<string>): FactForm {
  const id = form.id ?? free(idFor(form.label, pinyin, 'fact'), taken);
  return { ...form, id, type: typeWithIds(form.type, pinyin) };
}

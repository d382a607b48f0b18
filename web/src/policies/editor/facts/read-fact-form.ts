import type { Fact, FactType, Text } from '@jifen/policies';
import { parseNumber } from '../parse-number';
import { parseDate } from '../persons/facts/parse-date';
import type { FactForm, TypeForm, WordsForm } from './fact-form';

/** What keeps a field from being understood; the messages are `factEdit.wrong.<reason>`. */
export type WrongReason = 'empty' | 'number' | 'whole' | 'date' | 'order' | 'noOption' | 'noField';

/** Whether it is to be shown as a mistake: what is still to be filled in is none. */
export function isMistake(reason: WrongReason | undefined): boolean {
  return reason !== undefined && reason !== 'empty';
}

/** What is wrong, by the place of the field: `label`, `type/min`, `type/options/0/label`. */
export type Wrong = ReadonlyMap<string, WrongReason>;

/** The declaration that was typed; null while something in it is not understood. */
export interface ReadFact {
  readonly fact: Fact | null;
  readonly wrong: Wrong;
}

type Mark = (place: string, reason: WrongReason) => void;

/** The words; undefined where there are none. English alone is no text: Chinese comes first. */
function wordsOf({ zh, en }: WordsForm, place: string, mark: Mark): Text | undefined {
  if (zh.trim() === '') {
    if (en.trim() !== '') mark(place, 'empty');
    return undefined;
  }
  return { zh: zh.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) };
}

function required(words: WordsForm, place: string, mark: Mark): Text {
  const text = wordsOf(words, place, mark);
  if (!text) mark(place, 'empty');
  return text ?? { zh: '' };
}

function numberOf(typed: string, isWhole: boolean, place: string, mark: Mark): number {
  const number = parseNumber(typed);
  if (number === undefined) mark(place, typed.trim() === '' ? 'empty' : 'number');
  else if (isWhole && !Number.isInteger(number)) mark(place, 'whole');
  return number ?? 0;
}

function rangeOf({ min, max }: TypeForm, isWhole: boolean, place: string, mark: Mark): { min: number; max: number } {
  const range = {
    min: numberOf(min, isWhole, `${place}/min`, mark),
    max: numberOf(max, isWhole, `${place}/max`, mark),
  };
  if (parseNumber(min) !== undefined && parseNumber(max) !== undefined && range.min > range.max) {
    mark(`${place}/max`, 'order');
  }
  return range;
}

function dayOf(typed: string, place: string, mark: Mark): string | undefined {
  if (typed.trim() === '') return undefined;
  const day = parseDate(typed);
  if (day === undefined) mark(place, 'date');
  return day;
}

function typeOf(form: TypeForm, place: string, mark: Mark): FactType {
  const { kind } = form;
  switch (kind) {
    case 'boolean':
      return { kind };
    case 'integer':
      return { kind, ...rangeOf(form, true, place, mark) };
    case 'decimal':
      return {
        kind,
        places: numberOf(form.places, true, `${place}/places`, mark),
        ...rangeOf(form, false, place, mark),
      };
    case 'date': {
      const [min, max] = [dayOf(form.min, `${place}/min`, mark), dayOf(form.max, `${place}/max`, mark)];
      if (min !== undefined && max !== undefined && min > max) mark(`${place}/max`, 'order');
      return { kind, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    }
    case 'enumeration':
      if (form.options.length === 0) mark(`${place}/options`, 'noOption');
      return {
        kind,
        ordered: form.ordered,
        codes: form.options.map(({ code, label }, index) => ({
          code: code ?? '',
          label: required(label, `${place}/options/${index}/label`, mark),
        })),
      };
    case 'records':
      if (form.fields.length === 0) mark(`${place}/fields`, 'noField');
      return {
        kind,
        most: numberOf(form.most, true, `${place}/most`, mark),
        fields: form.fields.flatMap(({ id, label, optional, type }, index) => {
          const at = `${place}/fields/${index}`;
          const read = typeOf(type, `${at}/type`, mark);
          const title = required(label, `${at}/label`, mark);
          return read.kind === 'records' ? [] : [{ id: id ?? '', label: title, type: read, optional }];
        }),
      };
  }
}

/**
 * Reads a fact as it was typed, with ids throughout. Full-width digits and written dates are understood. What the form does not show,
 * citations, marks and evidence, stays as in `given`; null: the fact is new.
 */
export function readFactForm(form: FactForm, given: Fact | null): ReadFact {
  const wrong = new Map<string, WrongReason>();
  const mark: Mark = (place, reason) => wrong.set(place, reason);
  const { unit: _unit, description: _description, department: _department, acquisition, ...rest } = given ?? {};
  const [unit, description] = [wordsOf(form.unit, 'unit', mark), wordsOf(form.description, 'description', mark)];
  const database = form.database.trim();
  if (form.mode === '' && database !== '') mark('mode', 'empty');
  const fact: Fact = {
    citations: [],
    marks: [],
    ...rest,
    id: form.id ?? '',
    label: required(form.label, 'label', mark),
    type: typeOf(form.type, 'type', mark),
    ...(unit ? { unit } : {}),
    ...(description ? { description } : {}),
    ...(form.department === '' ? {} : { department: form.department }),
    ...(form.mode === ''
      ? {}
      : {
          acquisition: {
            mode: form.mode,
            ...(database === '' ? {} : { database }),
            ...(acquisition?.evidence ? { evidence: acquisition.evidence } : {}),
          },
        }),
    personal: form.personal,
  };
  return { fact: wrong.size === 0 ? fact : null, wrong };
}

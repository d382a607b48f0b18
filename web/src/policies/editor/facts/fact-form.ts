import type { Fact, FactType, ScalarFactType } from '@jifen/policies';

/** Words in two languages as they are being typed; an empty one is left out. */
export interface WordsForm {
  readonly zh: string;
  readonly en: string;
}

/** An option as it is being typed; `code` null: it takes the one proposed for its label. */
export interface OptionForm {
  /** Tells the rows apart; not part of the fact. */
  readonly key: number;
  readonly code: string | null;
  readonly label: WordsForm;
}

/** A field of records as it is being typed; `id` as the code of an option. */
export interface FieldForm {
  readonly key: number;
  readonly id: string | null;
  readonly label: WordsForm;
  readonly optional: boolean;
  readonly type: TypeForm;
}

/** A type as it is being typed: what each kind needs is kept while another kind is looked at. */
export interface TypeForm {
  readonly kind: FactType['kind'];
  readonly min: string;
  readonly max: string;
  readonly places: string;
  readonly ordered: boolean;
  readonly options: readonly OptionForm[];
  readonly most: string;
  readonly fields: readonly FieldForm[];
}

/** A fact as it is being typed. */
export interface FactForm {
  readonly label: WordsForm;
  /** Null: the id proposed for the label. */
  readonly id: string | null;
  readonly type: TypeForm;
  readonly unit: WordsForm;
  readonly description: WordsForm;
  /** Id of a department of the draft; empty: none is named. */
  readonly department: string;
  /** Empty: not stated. */
  readonly mode: '' | 'exchange' | 'self-declared';
  readonly database: string;
  readonly personal: boolean;
}

const NOTHING: WordsForm = { zh: '', en: '' };

const EMPTY_TYPE: TypeForm = {
  kind: 'integer',
  min: '0',
  max: '',
  places: '2',
  ordered: false,
  options: [],
  most: '20',
  fields: [],
};

/** An option that is still to be named. */
export function emptyOption(key: number): OptionForm {
  return { key, code: null, label: NOTHING };
}

/** A field that is still to be named. */
export function emptyField(key: number): FieldForm {
  return { key, id: null, label: NOTHING, optional: false, type: { ...EMPTY_TYPE, kind: 'date', min: '' } };
}

/** A new fact before anything is typed. */
export const EMPTY_FACT: FactForm = {
  label: NOTHING,
  id: null,
  type: EMPTY_TYPE,
  unit: NOTHING,
  description: NOTHING,
  department: '',
  mode: '',
  database: '',
  personal: false,
};

function wordsOf(text: { readonly zh: string; readonly en?: string | undefined } | undefined): WordsForm {
  return { zh: text?.zh ?? '', en: text?.en ?? '' };
}

function typeOf(type: FactType | ScalarFactType): TypeForm {
  const { kind } = type;
  switch (kind) {
    case 'boolean':
      return { ...EMPTY_TYPE, kind };
    case 'integer':
      return { ...EMPTY_TYPE, kind, min: String(type.min), max: String(type.max) };
    case 'decimal':
      return { ...EMPTY_TYPE, kind, min: String(type.min), max: String(type.max), places: String(type.places) };
    case 'date':
      return { ...EMPTY_TYPE, kind, min: type.min ?? '', max: type.max ?? '' };
    case 'enumeration': {
      const options = type.codes.map(({ code, label }, key) => ({ key, code, label: wordsOf(label) }));
      return { ...EMPTY_TYPE, kind, ordered: type.ordered, options };
    }
    case 'records': {
      const fields = type.fields.map(({ id, label, optional, type: fieldType }, key) => ({
        key,
        id,
        label: wordsOf(label),
        optional,
        type: typeOf(fieldType),
      }));
      return { ...EMPTY_TYPE, kind, most: String(type.most), fields };
    }
  }
}

/** The form of a fact that there is. */
export function formOf(fact: Fact): FactForm {
  return {
    label: wordsOf(fact.label),
    id: fact.id,
    type: typeOf(fact.type),
    unit: wordsOf(fact.unit),
    description: wordsOf(fact.description),
    department: fact.department ?? '',
    mode: fact.acquisition?.mode ?? '',
    database: fact.acquisition?.database ?? '',
    personal: fact.personal,
  };
}

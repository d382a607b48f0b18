import type { Fact } from '../../model/fact.js';
import type { Expression } from '../../logic/expression.js';
import { valueTypeOf } from '../../logic/fact-types.js';
import { readRule } from '../../logic/read-rule.js';
import type { RuleScope } from '../../logic/rule-scope.js';
import { DATE, type NumberType, type ValueType } from '../../logic/value-type.js';
import type { Bilingual } from '../../findings/finding.js';
import type { Names } from '../language/names.js';
import { render } from '../language/render.js';
import { unitOf } from '../phrases/units.js';
import { either, kept, mapped, type Parser, remembered, then } from './parser.js';
import { exactly, type Terms } from './terms.js';

/** Something with a name: a fact, or inside a list operation a field; what it is, and how a rule writes it. */
export interface Thing {
  readonly id: string;
  readonly type: ValueType;
}

export const isNumber = (type: ValueType): boolean => type.kind === 'number';
export const isDate = (type: ValueType): boolean => type.kind === 'date';
export const isCode = (type: ValueType): boolean => type.kind === 'code';
export const isBoolean = (type: ValueType): boolean => type.kind === 'boolean';
export const isRecords = (type: ValueType): boolean => type.kind === 'records';

/** The records of a fact, and how a rule writes them. */
export interface Listed {
  readonly fact: string;
  readonly rule: unknown;
}

const POINTS: NumberType = { kind: 'number', places: 2, min: -1_000_000, max: 1_000_000 };

/** Any of the names, as what it stands for; looked up by their first character. */
function oneNamed<T>(names: readonly (readonly [string, T])[]): Parser<T> {
  const byStart = new Map<string, Parser<T>[]>();
  for (const [name, thing] of names) {
    const start = name.charAt(0);
    byStart.set(start, [...(byStart.get(start) ?? []), mapped(exactly(name), () => thing)]);
  }
  return (source, at) => {
    const start = source.skip(at);
    return either(...(byStart.get(source.text.charAt(start)) ?? []))(source, start);
  };
}

/** Everything that has a name where a sentence stands: the facts of a person, or the fields of the records of a fact. */
export class Things {
  readonly terms: Terms;
  private readonly facts: ReadonlyMap<string, Fact>;
  private readonly scope: RuleScope;
  private readonly within = new Map<string, Things>();
  private readonly anything: Parser<Thing>;

  constructor(
    terms: Terms,
    readonly names: Names,
    /** Inside a list operation: the fact whose records are looked at. */
    readonly records?: string,
  ) {
    this.terms = terms;
    this.facts = new Map(names.declared().map((fact) => [fact.id, fact]));
    const types = new Map([...this.facts.values()].map((fact) => [fact.id, valueTypeOf(fact.type)]));
    this.scope = {
      fact: (id) => (id === 'as_of' ? DATE : types.get(id)),
      points: () => POINTS,
      factIds: types.keys(),
    };
    this.anything = remembered(() => oneNamed(this.things().map((thing) => [this.nameOf(thing), thing] as const)));
  }

  /** The same for what stands inside a list operation. */
  inside(records: string): Things {
    const known = this.within.get(records) ?? new Things(this.terms, this.names, records);
    this.within.set(records, known);
    return known;
  }

  private things(): readonly Thing[] {
    if (this.records !== undefined) {
      const type = this.scope.fact(this.records);
      return type?.kind === 'records' ? type.fields.map(({ id, type: of }) => ({ id, type: of })) : [];
    }
    return ['as_of', ...this.facts.keys()].flatMap((id) => {
      const type = this.scope.fact(id);
      return type ? [{ id, type }] : [];
    });
  }

  /** A fact or field of such a type, by its name. */
  named(fits: (type: ValueType) => boolean): Parser<Thing> {
    return kept(this.anything, (thing) => (fits(thing.type) ? thing : undefined));
  }

  private nameOf({ id }: Thing): string {
    const token = this.records === undefined ? this.names.fact(id) : this.names.field(this.records, id);
    return render([token], this.terms.language);
  }

  /** A field of the records of a fact. */
  field(records: string, fits: (type: ValueType) => boolean): Parser<string> {
    return mapped(this.inside(records).named(fits), ({ id }) => id);
  }

  /** An option of that fact or field, as its code. */
  option(thing: string): Parser<string> {
    const [fact, field] = this.records === undefined ? [thing, undefined] : [this.records, thing];
    const options = this.names.options(fact, field);
    return oneNamed(
      options.map(({ code }) => [render([this.names.code(fact, code, field)], this.terms.language), code] as const),
    );
  }

  /** A node of the score tree. */
  node(): Parser<string> {
    return oneNamed(this.names.titled().map((id) => [render([this.names.node(id)], this.terms.language), id] as const));
  }

  /** What a value as JSON-Logic is; null where it is wrong, or inside a list operation. */
  expression(value: unknown): Expression | null {
    return this.records === undefined ? readRule(value, this.scope, 'key').expression : null;
  }

  /** The unit that a sentence writes behind numbers that go with this value. */
  unitOf(value: unknown): Bilingual | undefined {
    const expression = this.expression(value);
    return expression ? unitOf(expression, this.names) : undefined;
  }

  /** A number in the unit of a value. */
  quantityOf(value: unknown): Parser<number> {
    return then(
      (_, at) => [{ value: this.unitOf(value), end: at }],
      (unit) => this.terms.quantity(unit),
    );
  }
}

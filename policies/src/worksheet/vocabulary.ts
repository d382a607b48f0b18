import type { Bilingual } from '../findings/finding.js';
import { type PolicyRules, scopeOf } from '../logic/policy-rules.js';
import { readRule } from '../logic/read-rule.js';
import type { RuleScope } from '../logic/rule-scope.js';
import type { Fact } from '../model/fact.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { LadderTest, Measure, RecordList, Shape } from '../shape/shape.js';
import { writeMeasure } from '../shape/patterns/measure.js';
import { type Names, namesOf } from '../text/language/names.js';
import { render } from '../text/language/render.js';
import { parseReadback } from '../text/parse/parse-readback.js';
import { readBackRule, readBackValue } from '../text/readback/read-back.js';
import { plainWords } from './cell-text.js';
import { Wordbook } from './wordbook.js';

/** Between options, and between the ways to stand on a step of a ladder. */
const BETWEEN_OPTIONS = /[、,;]/;
const BETWEEN_TESTS = /\s+或\s+|\s+or\s+/;

/** Words for what rules count and ask: the cells of a table say them, and are understood by them. */
export class Vocabulary {
  readonly scope: RuleScope;
  readonly names: Names;
  readonly departments = new Wordbook<string>();
  readonly documents = new Wordbook<string>();
  private readonly measures = new Wordbook<Measure>();
  private readonly records = new Wordbook<RecordList>();
  private readonly facts = new Wordbook<string>();
  private readonly conditions = new Wordbook<unknown>();
  private readonly ladders = new Wordbook<readonly LadderTest[]>();
  private readonly declared: readonly Fact[];
  private taughtFacts = false;

  /** @param document a policy with its inclusions resolved, and its rules */
  constructor(document: PolicyDocument, rules: PolicyRules | null) {
    this.scope = rules ? scopeOf(rules) : { fact: () => undefined, points: () => undefined, factIds: [] };
    this.names = namesOf(document);
    this.declared = document.facts;
    for (const { id, title } of document.departments) {
      this.departments.add(id, title.zh);
      if (title.en !== undefined) this.departments.alias(id, title.en);
      this.departments.alias(id, id);
    }
    for (const { id, title } of document.documents) this.documents.add(id, title);
  }

  /** The name of a department; its id where it is not declared. */
  departmentWords(id: string): string {
    return this.departments.wordsOf(id) ?? id;
  }

  /** The title of a document that is cited; undefined where it is not declared. */
  documentWords(id: string): string | undefined {
    return this.documents.wordsOf(id);
  }

  /** The document of that title, or of that id. */
  documentOf(title: string): string | undefined {
    return this.documents.valueOf(title);
  }

  /** The unit of what a rule counts, for reading. */
  unitOf(shape: Shape): string {
    const fact = 'measure' in shape ? shape.measure.fact : 'fact' in shape ? shape.fact : undefined;
    return fact === undefined ? '' : (this.names.unit(fact)?.zh ?? '');
  }

  /** What a rule counts, in words. */
  measureWords(measure: Measure): string {
    const { expression } = readRule(writeMeasure(measure), this.scope, 'key');
    return this.measures.add(measure, expression ? render(readBackValue(expression, this.names), 'zh') : measure.fact);
  }

  /** What the words count; undefined where nothing of the policy is called so. */
  measureOf(words: string): Measure | undefined {
    this.teachFacts();
    return this.measures.valueOf(words);
  }

  /** Records of a fact, in words. */
  recordsWords(list: RecordList): string {
    const { expression } = readRule(writeMeasure({ kind: 'count', ...list }), this.scope, 'key');
    return this.records.add(list, expression ? render(readBackValue(expression, this.names), 'zh') : list.fact);
  }

  recordsOf(words: string): RecordList | undefined {
    this.teachFacts();
    return this.records.valueOf(words);
  }

  /** A fact by its label; the labels of two facts that are the same carry their ids. */
  factWords(fact: string): string {
    return this.facts.add(fact, render([this.names.fact(fact)], 'zh'));
  }

  factOf(words: string): string | undefined {
    this.teachFacts();
    return this.facts.valueOf(words);
  }

  /** A condition, in words. */
  conditionWords(condition: unknown): string {
    const { expression } = readRule(condition, this.scope, 'condition');
    return this.conditions.add(condition, expression ? render(readBackRule(expression, this.names), 'zh') : '?');
  }

  /** The condition that the words say: one of the policy's own, a yes/no fact, or any sentence that readbacks are made of. */
  conditionOf(words: string): unknown {
    const known = this.conditions.valueOf(words);
    if (known !== undefined) return known;
    const fact = this.factOf(words);
    if (fact !== undefined && this.names.declaration(fact)?.type.kind === 'boolean') return { var: fact };
    const { rule } = parseReadback(words, this.names);
    return rule !== null && readRule(rule, this.scope, 'condition').expression ? rule : undefined;
  }

  /** Options of a fact, or of a field of its records, by their labels; by their codes where labels could be misread. */
  optionsWords(codes: readonly string[], fact: string, field?: string): string {
    const words = codes.map((code) => render([this.names.code(fact, code, field)], 'zh')).join('、');
    const read = this.optionsOf(words, fact, field);
    return read && JSON.stringify(read) === JSON.stringify(codes) ? words : codes.join('、');
  }

  /** The options that the words name; undefined where one of them is none. */
  optionsOf(words: string, fact: string, field?: string): readonly string[] | undefined {
    const known = new Map<string, string>();
    const options = this.names.options(fact, field);
    for (const { code, label } of options)
      for (const name of [label.en, label.zh, code]) if (name !== undefined) known.set(plainWords(name), code);
    for (const { code } of options) known.set(plainWords(render([this.names.code(fact, code, field)], 'zh')), code);
    const whole = known.get(plainWords(words));
    if (whole !== undefined) return [whole];
    const parts = words.normalize('NFKC').split(BETWEEN_OPTIONS);
    const codes = parts.flatMap((part) => known.get(plainWords(part)) ?? []);
    return codes.length === parts.length ? codes : undefined;
  }

  /** The field that the words name; undefined where the records have none. */
  fieldOf(words: string, fact: string): string | undefined {
    const type = this.names.declaration(fact)?.type;
    const fields = type?.kind === 'records' ? type.fields : [];
    const wanted = plainWords(words);
    return fields.find(({ id }) => wanted === plainWords(this.fieldWords(fact, id)) || wanted === id)?.id;
  }

  /** The label of a field of the records of a fact; its id where another field has the same label. */
  fieldWords(fact: string, field: string): string {
    const type = this.names.declaration(fact)?.type;
    const fields = type?.kind === 'records' ? type.fields : [];
    const label = fields.find(({ id }) => id === field)?.label.zh ?? field;
    const alike = fields.filter((other) => plainWords(other.label.zh) === plainWords(label));
    return alike.length === 1 ? label : field;
  }

  /** The ways to stand on one step of a ladder. */
  testsWords(tests: readonly LadderTest[]): string {
    const words = tests.map(({ fact, codes }) =>
      codes ? `${this.factWords(fact)}：${this.optionsWords(codes, fact)}` : this.factWords(fact),
    );
    return this.ladders.add(tests, words.join(' 或 '));
  }

  testsOf(words: string): readonly LadderTest[] | undefined {
    const known = this.ladders.valueOf(words);
    if (known) return known;
    const parts = words.normalize('NFKC').split(BETWEEN_TESTS);
    const tests = parts.flatMap((part): LadderTest[] => {
      const [name = '', options] = part.split(':');
      const fact = this.factOf(name);
      if (fact === undefined) return [];
      if (options === undefined) return [{ fact }];
      const codes = this.optionsOf(options, fact);
      return codes ? [{ fact, codes }] : [];
    });
    return tests.length === parts.length ? tests : undefined;
  }

  /** Everything that can be counted, for a list to choose from. */
  subjects(): readonly string[] {
    this.teachFacts();
    return [...new Set([...this.measures.all(), ...this.records.all(), ...this.facts.all(), ...this.conditions.all()])];
  }

  /** Every fact may be counted in the ways of its type, whether a rule does so already or not. */
  private teachFacts(): void {
    if (this.taughtFacts) return;
    this.taughtFacts = true;
    for (const fact of this.declared) {
      this.factWords(fact.id);
      this.facts.alias(fact.id, fact.label.zh);
      this.facts.alias(fact.id, fact.id);
      if (fact.label.en !== undefined) this.facts.alias(fact.id, fact.label.en);
      for (const measure of measuresOf(fact)) {
        this.measureWords(measure);
        this.measures.alias(measure, fact.label.zh);
      }
      if (fact.type.kind !== 'records') continue;
      this.recordsWords({ fact: fact.id });
      this.records.alias({ fact: fact.id }, fact.label.zh);
    }
  }
}

function measuresOf({ id, type }: Fact): readonly Measure[] {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
      return [{ kind: 'fact', fact: id }];
    case 'date':
      return (['years', 'completed-months', 'days'] as const).map((kind) => ({ kind, fact: id }));
    case 'records': {
      const fields = type.fields.map((field) => field.id);
      const periods = fields.includes('from') && fields.includes('to');
      return [{ kind: 'count', fact: id }, ...(periods ? [{ kind: 'months' as const, fact: id }] : [])];
    }
    case 'boolean':
    case 'enumeration':
      return [];
  }
}

/** Words of a closed list, and what they stand for. */
export class WordList<T extends string> {
  private readonly meanings = new Map<string, T>();

  constructor(private readonly list: Readonly<Record<T, Bilingual>>) {
    for (const id of Object.keys(list) as T[]) {
      this.meanings.set(plainWords(list[id].zh), id);
      this.meanings.set(plainWords(list[id].en), id);
    }
  }

  /** How the table says it. */
  words(id: T): string {
    return this.list[id].zh;
  }

  meaning(words: string): T | undefined {
    return this.meanings.get(plainWords(words));
  }

  /** All words, in Chinese, in their sequence. */
  all(): readonly string[] {
    return Object.values<Bilingual>(this.list).map(({ zh }) => zh);
  }
}

import { type Expression, factsOf, walk } from '../../logic/expression.js';
import { RESERVED_FACT_IDS, type Fact } from '../../model/fact.js';
import { limitedOf } from '../../shape/patterns/cap.js';
import { expressionKey, plain } from '../../shape/patterns/plain.js';
import type { Placed } from '../placed-nodes.js';
import type { Side } from '../side.js';

/** What a node is made of, as far as another document can have the same under another id. */
export interface Substance {
  readonly placed: Placed;
  /** The Chinese title without spaces and punctuation. */
  readonly title: string;
  /** Facts that are read, by {@link FactKeys}. Of a group: by everything below it. */
  readonly facts: ReadonlySet<string>;
  /** What is asked of them: the fact, or, where the rule only asks for certain options, the fact with each of these. */
  readonly asked: ReadonlySet<string>;
  /** The rule inside its own caps; null where it is pending, wrong or reads no fact. */
  rule(): string | null;
  /** Every number and condition inside the rule. */
  inner(): ReadonlySet<string>;
  /** How the rule counts; null where it is pending or wrong, and for groups without a formula. */
  readonly form: string | null;
  readonly citations: string;
  readonly department: string;
  readonly evidence: string;
}

/** What a fact is called in comparisons: its id, or its label and type where only the id is another one. */
export type FactKeys = (id: string) => string;

const RESERVED: ReadonlySet<string> = new Set(RESERVED_FACT_IDS);

/** The same for two titles that differ by nothing but spaces, width and punctuation. */
export function titleKey(title: string): string {
  return title.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}]/gu, '');
}

/** Names the facts of one side so that a fact with a new id is still the same fact. */
export function factKeys({ document }: Side, other: Side): FactKeys {
  const there = new Set(other.document.facts.map(({ id }) => id));
  const described = ({ label, type }: Fact): string => `${titleKey(label.zh)} ${type.kind}`;
  const keys = new Map(document.facts.map((fact) => [fact.id, there.has(fact.id) ? fact.id : described(fact)]));
  return (id) => keys.get(id) ?? id;
}

/** Options that a test of an enumerated fact asks for. */
function optionsAsked(
  expression: Expression,
): { readonly fact: string; readonly codes: readonly string[] } | undefined {
  const pick = (operand: Expression, values: readonly number[]) => {
    if (operand.kind !== 'fact' || operand.type.kind !== 'code') return undefined;
    const { codes } = operand.type;
    return { fact: operand.fact, codes: values.map((value) => codes[value] ?? '') };
  };
  if (expression.kind === 'membership') return pick(expression.operand, expression.values);
  if (expression.kind !== 'compare' || expression.operator !== '==') return undefined;
  const { left, right } = expression;
  if (right.kind === 'literal' && typeof right.value === 'number') return pick(left, [right.value]);
  return left.kind === 'literal' && typeof left.value === 'number' ? pick(right, [left.value]) : undefined;
}

/** The facts that a rule reads, and what it asks of them. */
function readings(expression: Expression, keyOf: FactKeys): { facts: Set<string>; asked: Set<string> } {
  const read = factsOf(expression).filter((fact) => !RESERVED.has(fact));
  const options = new Map<string, Set<string>>();
  const tested = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const each of walk(expression)) {
    if (each.kind === 'fact') seen.set(each.fact, (seen.get(each.fact) ?? 0) + 1);
    const test = optionsAsked(each);
    if (!test) continue;
    tested.set(test.fact, (tested.get(test.fact) ?? 0) + 1);
    options.set(test.fact, new Set([...(options.get(test.fact) ?? []), ...test.codes]));
  }
  const asked = read.flatMap((fact) => {
    const codes = options.get(fact);
    // Read in any other way as well, the whole fact counts.
    return codes && tested.get(fact) === seen.get(fact)
      ? [...codes].map((code) => `${keyOf(fact)}=${code}`)
      : [keyOf(fact)];
  });
  return { facts: new Set(read.map(keyOf)), asked: new Set(asked) };
}

/** A rule without the caps and floors it puts on itself. */
function unlimited(expression: Expression): Expression {
  const limited = limitedOf(expression);
  return limited ? unlimited(limited.operand) : plain(expression);
}

function innerRules(expression: Expression): ReadonlySet<string> {
  const inner = new Set<string>();
  for (const each of walk(expression)) {
    if (each.type.kind === 'number' || each.type.kind === 'boolean') inner.add(expressionKey(each));
  }
  return inner;
}

/** Computes a value when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What an indicator is made of, or the formula of a group. */
export function substanceOf(placed: Placed, { rules }: Side, keyOf: FactKeys): Substance {
  const { node } = placed;
  const expression = (node.kind === 'indicator' ? rules.indicators : rules.formulas).get(node.id) ?? null;
  const core = expression && unlimited(expression);
  const { facts, asked } = core ? readings(core, keyOf) : { facts: NOTHING, asked: NOTHING };
  const reads = core !== null && facts.size > 0;
  return {
    placed,
    title: titleKey(node.title.zh),
    facts,
    asked,
    rule: once(() => (reads ? expressionKey(core) : null)),
    inner: once(() => (reads ? innerRules(core) : NOTHING)),
    form: core && core.kind,
    citations: node.citations
      .map(({ document, clause }) => `${document} ${titleKey(clause)}`)
      .sort()
      .join('\n'),
    department: (node.kind === 'indicator' && node.department) || '',
    evidence:
      node.kind === 'indicator'
        ? (node.acquisition?.evidence ?? [])
            .map(({ zh }) => titleKey(zh))
            .sort()
            .join('\n')
        : '',
  };
}

/** What a group is made of: what it is called, its formula, and the facts below it. */
export function substanceOfGroup(placed: Placed, side: Side, keyOf: FactKeys, below: readonly Substance[]): Substance {
  const own = substanceOf(placed, side, keyOf);
  const all = [own, ...below];
  return {
    ...own,
    facts: new Set(all.flatMap(({ facts }) => [...facts])),
    asked: new Set(all.flatMap(({ asked }) => [...asked])),
  };
}

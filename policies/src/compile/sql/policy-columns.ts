import type { CompiledPolicy } from '../../evaluate/compile-policy.js';
import { contentHash } from '../../model/content-hash.js';
import { type Expression, type ExpressionKind, factsOf, walk } from '../../logic/expression.js';

/** Facts that some rule of the policy reads, in the order of the dictionary: what a table of persons must hold. */
export function factsReadBy(policy: CompiledPolicy): readonly (typeof policy.facts.facts)[number][] {
  const rules = [...policy.nodes, ...policy.standing, ...policy.vetoes];
  const read = new Set(rules.flatMap(({ rule }) => rule?.facts ?? []));
  return policy.facts.facts.filter(({ id }) => read.has(id));
}

/** Most columns that PostgreSQL computes in one list. */
export const MOST_COLUMNS = 1600;

/** At most so many columns stand side by side when the policy is run as SQL. */
export function widthOf(policy: CompiledPolicy): number {
  const rules = [...policy.nodes, ...policy.standing, ...policy.vetoes].flatMap(({ rule }) => rule ?? []);
  const shared = rules.flatMap(({ expression }) => [...walk(expression)]).filter(({ kind }) => DERIVED.has(kind));
  const derived = new Set(shared.map(expressionKey)).size;
  return derived + 3 * policy.nodes.length + rules.length + policy.facts.facts.length;
}

/** What is computed from dates and lists: said once, before the rules. */
export const DERIVED: ReadonlySet<ExpressionKind> = new Set([
  'elapsed',
  'full-months',
  'unbroken-months',
  'quantifier',
  'aggregate',
  'yearly-sum',
]);

/** What a column of a stage holds of a node, verdict or fact. */
export type ColumnKind = 'raw' | 'points' | 'unknown' | 'verdict' | 'node' | 'state';

/** A word before an id and a blank: no fact's own column can be called so, whatever an officer calls the facts. */
export class ColumnNames {
  /** `longest`: most bytes of an identifier; what a database cuts off would make two names one. */
  constructor(private readonly longest: number) {}

  of(kind: ColumnKind, id: string): string {
    return this.short(`${kind} ${id}`);
  }

  /** A name that fits, the same for the same text. Names are ASCII: bytes are characters. */
  short(name: string): string {
    if (name.length <= this.longest) return name;
    const mark = ` ~${contentHash(name).slice(-8)}`;
    return name.slice(0, this.longest - mark.length) + mark;
  }
}

/** The same expression wherever it was written. */
export function expressionKey(expression: Expression): string {
  return JSON.stringify(expression, (name, value: unknown) => (name === 'at' ? undefined : value));
}

/** What is computed beforehand, in words: of which facts, and what. */
export function derivedName(expression: Expression): string {
  const facts = factsOf(expression).filter((fact) => fact !== 'as_of');
  switch (expression.kind) {
    case 'elapsed': {
      const end = ({ kind, ...rest }: Expression): string => (kind === 'fact' && 'fact' in rest ? rest.fact : 'date');
      return `${expression.unit} from ${end(expression.from)} to ${end(expression.to)}`;
    }
    case 'aggregate':
      return `${expression.operator} of ${facts.join(', ')}`;
    case 'quantifier':
      return `${expression.mode} of ${facts.join(', ')}`;
    default:
      return `${expression.kind.replaceAll('-', ' ')} of ${facts.join(', ')}`;
  }
}

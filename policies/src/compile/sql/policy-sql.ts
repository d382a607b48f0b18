import type { CompiledNode, CompiledPolicy, CompiledRule } from '../../evaluate/compile-policy.js';
import { pointsReadBy } from '../../logic/expression.js';
import { valueTypeOf } from '../../logic/fact-types.js';
import type { Standing } from '../../model/verdict.js';
import { quoted, type SqlPrinter, text } from './printer.js';
import { anyOf, choose, column, infix, integer, isNull, type Sql, truth } from './sql-tree.js';
import { storedAs, Translator } from './translate.js';

/** Where the persons are. Facts stand in columns named by their ids, of natural types: BOOLEAN, DATE, whole or DECIMAL numbers, codes as text, records as the dialect has them. */
export interface SqlSource {
  /** The table or view, as it is written in FROM. */
  readonly table: string;
  /** Column that tells persons apart; used only where single persons are asked for. */
  readonly key: string;
  /** Epoch day of evaluation. */
  readonly asOf: number;
}

/** A column with what it holds. */
interface Defined {
  readonly name: string;
  readonly value: Sql;
}

const raw = (id: string): string => `raw ${id}`;
const points = (id: string): string => `points ${id}`;
const unknown = (id: string): string => `unknown ${id}`;
const verdict = (id: string): string => `verdict ${id}`;

/** Names of the columns in the answer to {@link PolicySql.persons}: the points of a node; whether a veto or standing rule holds. */
export const pointsColumn = points;
export const verdictColumn = verdict;

/** What the figures of a node are called in the answer to {@link PolicySql.figures}. */
export const FIGURES = ['sum', 'rawSum', 'scoring', 'atCap', 'lostToCap', 'raisedToFloor', 'unknown'] as const;
export type Figure = (typeof FIGURES)[number];

/** Name of one figure's column. */
export function figureColumn(figure: Figure, node: string): string {
  return `${figure} ${node}`;
}

/**
 * A policy as SQL: the second, independent execution of every rule, cap and verdict, in whole numbers throughout. Queries that are
 * long but plain: one stage for what the facts say, then two for each layer of nodes, before and after caps.
 */
export class PolicySql {
  private readonly translator: Translator;

  /** Throws `NotInSql` from the queries where a rule has no SQL. */
  constructor(
    private readonly policy: CompiledPolicy,
    private readonly printer: SqlPrinter,
    private readonly source: SqlSource,
  ) {
    this.translator = new Translator({
      fact: (id) => (id === 'as_of' ? integer(source.asOf) : column(`fact ${id}`)),
      list: (id) => `fact ${id}`,
      points: (id) => column(points(id)),
    });
  }

  /** Points of every node (hundredths), what the verdicts came to, state and effective total of each person, by key. */
  persons(): string {
    const verdicts = [...this.policy.standing, ...this.policy.vetoes].map((each) => verdict(each.verdict.id));
    const nodes = [...this.policy.nodes.map(({ node }) => points(node.id)), ...verdicts].map(quoted);
    return `${this.stages()}SELECT ${['key', 'state', 'total'].map(quoted).join(', ')}, ${nodes.join(', ')} FROM scored ORDER BY ${quoted('key')}`;
  }

  /** One row: persons, and for every node its figures (hundredths, persons). */
  figures(): string {
    const columns = this.policy.nodes.flatMap((node) =>
      this.figuresOf(node).map(([figure, value]) => `${value} AS ${quoted(figureColumn(figure, node.node.id))}`),
    );
    return `${this.stages()}SELECT count(*) AS persons, ${columns.join(', ')} FROM scored`;
  }

  /** How many persons have each effective total (hundredths) in each state. */
  totals(): string {
    return `${this.stages()}SELECT ${quoted('state')}, ${quoted('total')}, count(*) AS persons FROM scored GROUP BY 1, 2 ORDER BY 1, 2`;
  }

  private figuresOf({ node, rule, most }: CompiledNode): readonly (readonly [Figure, string])[] {
    const [r, p, u] = [raw(node.id), points(node.id), unknown(node.id)].map(quoted) as [string, string, string];
    // What is given in place of an unknown result was never limited.
    const limited = rule ? `${r} IS NOT NULL` : 'TRUE';
    const given = rule ? `coalesce(${r}, ${p})` : r;
    const full = most === Infinity ? 'FALSE' : `${limited} AND ${r} >= ${most}`;
    const sum = (value: string, filter: string): string => `coalesce(sum(${value}) FILTER (WHERE ${filter}), 0)`;
    const over = most === Infinity ? '0' : sum(`${r} - ${most}`, full);
    const above = most === Infinity ? '0' : sum(`${p} - ${most}`, full);
    return [
      ['sum', `coalesce(sum(${p}), 0)`],
      ['rawSum', `coalesce(sum(${given}), 0)`],
      ['scoring', `count(*) FILTER (WHERE ${p} <> 0)`],
      ['atCap', `count(*) FILTER (WHERE ${full})`],
      ['lostToCap', over],
      ['raisedToFloor', `${above} + ${sum(`${p} - ${r}`, `${limited} AND NOT (${full})`)}`],
      ['unknown', `count(*) FILTER (WHERE ${u})`],
    ];
  }

  /** Every stage up to `scored`. */
  private stages(): string {
    const stages: string[] = [this.printer.stage('facts', this.facts())];
    let last = 'facts';
    const add = (name: string, columns: readonly Defined[]): void => {
      const listed = columns.map(({ name: as, value }) => `${this.printer.print(value)} AS ${quoted(as)}`);
      stages.push(this.printer.stage(name, `SELECT *, ${listed.join(', ')} FROM ${last}`));
      last = name;
    };
    for (const [layer, nodes] of this.layers().entries()) {
      add(
        `raw_${layer}`,
        nodes.map((node) => ({ name: raw(node.node.id), value: this.rawOf(node) })),
      );
      add(
        `points_${layer}`,
        nodes.flatMap((node) => [
          { name: points(node.node.id), value: this.pointsOf(node) },
          { name: unknown(node.node.id), value: this.unknownOf(node) },
        ]),
      );
    }
    const verdicts = [...this.policy.standing, ...this.policy.vetoes];
    if (verdicts.length > 0) {
      add(
        'judged',
        verdicts.map(({ verdict: { id }, rule }) => ({ name: verdict(id), value: this.conditionOf(rule) })),
      );
    }
    stages.push(this.printer.stage('states', `SELECT *, ${this.state()} AS ${quoted('state')} FROM ${last}`));
    const total = quoted(points(this.policy.nodes[0]?.node.id ?? ''));
    const effective = `CASE WHEN ${quoted('state')} = 'active' THEN ${total} ELSE 0::BIGINT END`;
    stages.push(this.printer.stage('scored', `SELECT *, ${effective} AS ${quoted('total')} FROM states`));
    return `WITH ${stages.join(',\n')}\n`;
  }

  private facts(): string {
    const used = this.policy.facts.facts;
    const columns = used.map(({ id, type }) => {
      const valueType = valueTypeOf(type);
      const stored = quoted(id);
      const scalar = valueType && valueType.kind !== 'records' && valueType.kind !== 'numbers';
      return `${scalar ? this.printer.decoded(stored, storedAs(valueType)) : stored} AS ${quoted(`fact ${id}`)}`;
    });
    return `SELECT ${[`${quoted(this.source.key)} AS ${quoted('key')}`, ...columns].join(', ')} FROM ${this.source.table}`;
  }

  /** Nodes in layers: each needs only points of layers before its own. */
  private layers(): readonly (readonly CompiledNode[])[] {
    const { nodes, order, indexOf } = this.policy;
    const layerOf = new Map<number, number>();
    const layers: CompiledNode[][] = [];
    for (const index of order) {
      const node = nodes[index];
      if (!node) continue;
      const read = node.rule ? pointsReadBy(node.rule.expression).flatMap((id) => indexOf.get(id) ?? []) : [];
      const needed = [...read, ...node.counted].map((need) => (layerOf.get(need) ?? -1) + 1);
      const layer = Math.max(0, ...needed);
      layerOf.set(index, layer);
      (layers[layer] ??= []).push(node);
    }
    return layers;
  }

  private rawOf(node: CompiledNode): Sql {
    if (node.rule) return this.translator.sql(node.rule.expression);
    if (node.node.kind !== 'group' || node.node.combine === 'formula') return integer(0);
    const signed = node.counted.flatMap((index): Sql[] => {
      const child = this.policy.nodes[index];
      if (!child) return [];
      const value = column(points(child.node.id));
      return [child.sign === -1 ? infix('-', integer(0), value) : value];
    });
    const [first, ...rest] = signed;
    if (!first) return integer(0);
    return node.node.combine === 'max'
      ? { kind: 'extreme', operator: 'greatest', operands: signed }
      : rest.reduce((left, right) => infix('+', left, right), first);
  }

  private pointsOf({ node, rule, least, most, whenUnknown }: CompiledNode): Sql {
    const got = column(raw(node.id));
    const pending = !rule && (node.kind !== 'group' || node.combine === 'formula');
    if (pending) return got;
    const capped: Sql =
      most === Infinity ? got : { kind: 'extreme', operator: 'least', operands: [got, integer(most)] };
    const limited: Sql =
      least === -Infinity ? capped : { kind: 'extreme', operator: 'greatest', operands: [capped, integer(least)] };
    return rule ? choose(isNull(got), integer(whenUnknown), limited) : limited;
  }

  private unknownOf({ node, rule, counted }: CompiledNode): Sql {
    const below = counted.flatMap((index) => {
      const child = this.policy.nodes[index];
      return child ? [column(unknown(child.node.id))] : [];
    });
    const pending = !rule && (node.kind !== 'group' || node.combine === 'formula');
    if (pending) return truth(false);
    return anyOf(rule ? [isNull(column(raw(node.id))), ...below] : below);
  }

  private conditionOf(rule: CompiledRule | undefined): Sql {
    return rule ? this.translator.sql(rule.expression) : { kind: 'unknown', of: 'truth' };
  }

  /** The state of the first standing rule that holds. */
  private state(): string {
    const branches = this.policy.standing.map(
      ({ verdict: { id, state } }) => `WHEN ${quoted(verdict(id))} THEN ${text(state)}`,
    );
    const active: Standing = 'active';
    return branches.length === 0 ? text(active) : `CASE ${branches.join(' ')} ELSE ${text(active)} END`;
  }
}

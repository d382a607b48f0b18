import type { CompiledNode, CompiledPolicy, CompiledRule, CompiledVerdict } from '../../evaluate/compile-policy.js';
import { formatDay } from '../../logic/calendar-day.js';
import { type Expression, pointsReadBy } from '../../logic/expression.js';
import { valueTypeOf } from '../../logic/fact-types.js';
import type { Standing, StandingRule, Veto } from '../../model/verdict.js';
import { aggregateStages } from './aggregates.js';
import { block, comment, select } from './layout.js';
import { limitedPoints, rawPoints, unknownPoints } from './node-sql.js';
import { ColumnNames, derivedName, expressionKey, factsReadBy } from './policy-columns.js';
import type { SqlPrinter } from './printer.js';
import { quoted, text } from './quoting.js';
import { simplify } from './simplify.js';
import { column, day, type Sql, unknownOf } from './sql-tree.js';
import { storedAs, Translator } from './translate.js';

/** Where the persons are. Facts stand in columns of natural types: BOOLEAN, DATE, whole or DECIMAL numbers, codes as text, records as the dialect has them. */
export interface SqlSource {
  /** The table or view, as it is written in FROM. */
  readonly table: string;
  /** Column that tells persons apart; needed only where single persons are asked for. */
  readonly key?: string;
  /** Epoch day of evaluation. */
  readonly asOf: number;
  /** Column of each fact, null for a fact that the table is known not to have; a fact that is not listed stands in the column of its id. */
  readonly columns?: ReadonlyMap<string, string | null>;
}

/** A column with what it holds; `about` is a comment for the reader. */
interface Defined {
  readonly name: string;
  readonly value: Sql;
  readonly about?: string;
}

/** Columns of the answer to {@link PolicySql.persons} besides those of nodes and verdicts. */
export const PERSON_COLUMNS = { key: 'the person', state: 'the state', total: 'the total' } as const;

/**
 * A policy as SQL: the second, independent execution of every rule, cap and verdict, in whole numbers throughout. Queries that are
 * long but plain: a stage for the facts, one for what is computed from dates and lists, then two for each layer of nodes, before and
 * after caps.
 */
export class PolicySql {
  private readonly names: ColumnNames;
  private readonly derived = new Map<string, Defined>();
  private readonly translator: Translator;

  /** Throws `NotInSql` from the queries where a rule has no SQL. */
  constructor(
    private readonly policy: CompiledPolicy,
    private readonly printer: SqlPrinter,
    private readonly source: SqlSource,
  ) {
    this.names = new ColumnNames(printer.longestName);
    this.translator = new Translator({
      fact: (id) => (id === 'as_of' ? day(source.asOf) : column(this.names.short(id))),
      list: (id) => this.names.short(id),
      points: (id) => column(this.names.of('points', id), false),
      derived: (expression, sql) => this.derive(expression, sql),
    });
  }

  /** Column of a node's points in the answer to {@link persons}. */
  pointsColumn(node: string): string {
    return this.names.of('points', node);
  }

  /** Column that tells whether a veto or standing rule holds; NULL where that cannot be said. */
  verdictColumn(verdict: string): string {
    return this.names.of('verdict', verdict);
  }

  /** Points of every node (hundredths), what the verdicts came to, state and effective total of each person, by key. */
  persons(): string {
    const stages = this.stages(true);
    const order = `FROM scored\nORDER BY ${quoted(PERSON_COLUMNS.key)}`;
    const columns = [
      ...Object.values(PERSON_COLUMNS),
      ...this.policy.nodes.map(({ node }) => this.pointsColumn(node.id)),
      ...this.verdicts().map(({ verdict }) => this.verdictColumn(verdict.id)),
    ];
    return `${this.head()}\nWITH ${stages.join(',\n')}\n${select(columns.map(quoted), order)}\n`;
  }

  /** One row of figures of the whole population, and nothing of single persons; see `aggregates.ts` and `readAggregates`. */
  aggregates(): string {
    const { stages, answer } = aggregateStages(this.policy, this.printer, this.names);
    return `${this.head()}\nWITH ${[...this.stages(false), ...stages].join(',\n')}\n${answer}\n`;
  }

  private head(): string {
    const { id, version, title, contentHash } = this.policy.identity;
    return [
      comment(`${title} · ${id} ${version} · ${contentHash}`),
      comment(`截至 ${formatDay(this.source.asOf)}，分值以百分之一分计，NULL 为未取得。`),
      comment(`${this.printer.dialect}, as of ${formatDay(this.source.asOf)}; points in hundredths; NULL is unknown.`),
    ].join('\n');
  }

  private verdicts(): readonly CompiledVerdict<Veto | StandingRule>[] {
    return [...this.policy.standing, ...this.policy.vetoes];
  }

  /** The column of what rules share; each is computed once. */
  private derive(expression: Expression, sql: Sql): Sql {
    const key = expressionKey(expression);
    const known = this.derived.get(key);
    if (known) return column(known.name);
    const words = derivedName(expression);
    const alike = [...this.derived.values()].filter(({ about }) => about === words).length;
    const name = this.names.short(alike === 0 ? words : `${words} ${alike + 1}`);
    this.derived.set(key, { name, value: sql, about: words });
    return column(name);
  }

  /** Every stage up to `scored`. */
  private stages(withKey: boolean): string[] {
    const layers = this.layers();
    const rules = layers.map((nodes) => nodes.map((node) => this.raw(node)));
    const verdicts = this.verdicts().map(({ verdict, rule }) => ({
      name: this.verdictColumn(verdict.id),
      value: this.condition(rule),
      about: `${verdict.id} ${verdict.title.zh}`,
    }));
    const stages: string[] = [this.printer.stage('facts', this.facts(withKey))];
    let last = 'facts';
    const add = (name: string, columns: readonly Defined[]): void => {
      if (columns.length === 0) return;
      stages.push(this.printer.stage(name, select(['*', ...columns.map((each) => this.column(each))], `FROM ${last}`)));
      last = name;
    };
    add(
      'derived',
      [...this.derived.values()].map(({ name, value }) => ({ name, value })),
    );
    for (const [index, nodes] of layers.entries()) {
      add(`raw_${index + 1}`, rules[index] ?? []);
      add(
        `points_${index + 1}`,
        nodes.flatMap((node) => [
          { name: this.pointsColumn(node.node.id), value: limitedPoints(node, this.names) },
          { name: this.names.of('unknown', node.node.id), value: unknownPoints(node, this.policy, this.names) },
        ]),
      );
    }
    add('judged', verdicts);
    stages.push(this.printer.stage('states', select(['*', this.state()], `FROM ${last}`)));
    stages.push(this.printer.stage('scored', this.scored(withKey)));
    return stages;
  }

  private column({ name, value, about }: Defined): string {
    const line = `${this.printer.value(simplify(value))} AS ${quoted(name)}`;
    return about === undefined ? line : `${comment(about)}\n${line}`;
  }

  private raw(node: CompiledNode): Defined {
    const { id, title } = node.node;
    return {
      name: this.names.of('raw', id),
      value: node.rule ? this.translator.sql(node.rule.expression) : rawPoints(node, this.policy, this.names),
      about: `${id} ${title.zh}`,
    };
  }

  private condition(rule: CompiledRule | undefined): Sql {
    return rule ? this.translator.sql(rule.expression) : unknownOf('truth');
  }

  private facts(withKey: boolean): string {
    const columns = factsReadBy(this.policy).map(({ id, label, type }) => {
      const valueType = valueTypeOf(type);
      const stored = this.source.columns?.get(id);
      const isScalar = valueType && valueType.kind !== 'records' && valueType.kind !== 'numbers';
      const name = quoted(this.names.short(id));
      const from = quoted(stored ?? this.names.short(id));
      const value =
        stored === null
          ? `NULL::${this.printer.columnType(type)}`
          : isScalar
            ? this.printer.decoded(from, storedAs(valueType))
            : from;
      return `${comment(`${id} ${label.zh}`)}\n${value === name ? value : `${value} AS ${name}`}`;
    });
    const key = `${this.source.key === undefined ? '0' : quoted(this.source.key)} AS ${quoted(PERSON_COLUMNS.key)}`;
    const listed = withKey || columns.length === 0 ? [key, ...columns] : columns;
    return select(listed, `FROM ${this.source.table}`);
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

  /** The state of the first standing rule that holds. */
  private state(): string {
    const branches = this.policy.standing.map(
      ({ verdict: { id, state } }) => `WHEN ${quoted(this.verdictColumn(id))} THEN ${text(state)}`,
    );
    const active: Standing = 'active';
    const value = branches.length === 0 ? text(active) : block('CASE', [...branches, `ELSE ${text(active)}`], 'END');
    return `${value} AS ${quoted(PERSON_COLUMNS.state)}`;
  }

  /** What is asked for of each person, without the facts. */
  private scored(withKey: boolean): string {
    const { key, state, total } = PERSON_COLUMNS;
    const root = quoted(this.pointsColumn(this.policy.nodes[0]?.node.id ?? ''));
    const columns = [
      ...(withKey ? [quoted(key)] : []),
      quoted(state),
      `CASE WHEN ${quoted(state)} = 'active' THEN ${root} ELSE 0 END AS ${quoted(total)}`,
      ...this.policy.nodes.flatMap(({ node: { id } }) =>
        (['raw', 'points', 'unknown'] as const).map((kind) => quoted(this.names.of(kind, id))),
      ),
      ...this.verdicts().map(({ verdict }) => quoted(this.verdictColumn(verdict.id))),
    ];
    return select(columns, 'FROM states');
  }
}

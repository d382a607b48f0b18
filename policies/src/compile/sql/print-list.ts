import { block, bracketed } from './layout.js';
import type { SqlPrinter } from './printer.js';
import { quoted } from './quoting.js';
import { columnsIn, elementColumn, type ListQuery, type ListSource, type Sql } from './sql-tree.js';

/** The elements of a list, with those of their fields that are read as columns `each …`. */
export function relationOf(printer: SqlPrinter, { column, fields }: ListSource, read: ReadonlySet<string>): string {
  const used = fields.filter(({ id }) => read.has(elementColumn(id)));
  const columns = used.map(
    ({ id, type }) => `${printer.decoded(printer.field(id, type), type)} AS ${quoted(elementColumn(id))}`,
  );
  const elements = printer.elements(quoted(column));
  return bracketed('', [block('SELECT', columns.length > 0 ? [columns.join(',\n')] : ['1'], `FROM ${elements}`)]);
}

/** A query that makes one value of the elements of a list. */
class ListPrinter {
  private readonly kept: string;
  private readonly undecided: string;
  private readonly from: string;

  constructor(
    private readonly printer: SqlPrinter,
    private readonly query: ListQuery,
  ) {
    const { list, keep, open } = query;
    const read = columnsIn({ kind: 'from-list', query });
    this.kept = isTrue(keep) ? '' : ` FILTER (WHERE ${printer.print(keep)})`;
    this.undecided = isFalse(open) ? '' : printer.print(open);
    this.from = `FROM ${relationOf(printer, list, read)} AS e`;
  }

  print(): string {
    const { make } = this.query;
    switch (make.kind) {
      case 'count':
        return this.whole(this.unless([], `count(*)${this.kept}`), this.from);
      case 'sum':
      case 'min':
      case 'max': {
        const value = this.printer.print(make.value);
        const made = `coalesce(${make.kind}(${value})${this.kept}, ${this.printer.print(make.empty)})::BIGINT`;
        return this.whole(this.unless(this.keptWhere(this.printer.unknownWhen(make.value)), made), this.from);
      }
      case 'yearly':
        return this.yearly(make);
      default:
        return this.whole(this.quantified(make), this.from);
    }
  }

  /** NULL where the list or what it is asked by is. */
  private whole(select: string, from: string): string {
    const { list, unknown } = this.query;
    const open = [`${quoted(list.column)} IS NULL`, ...(isFalse(unknown) ? [] : [this.printer.print(unknown)])];
    const query = bracketed('', [block('SELECT', [select], from)]);
    return block('CASE', [`WHEN ${open.join(' OR ')} THEN NULL`, `ELSE ${query}`], 'END');
  }

  /** A condition of kept elements only; none where it never holds. */
  private keptWhere(condition: string): string[] {
    if (condition === '') return [];
    const { keep } = this.query;
    return [isTrue(keep) ? condition : `${this.printer.within(keep)} AND ${condition}`];
  }

  private unless(further: readonly string[], value: string): string {
    const open = [...(this.undecided === '' ? [] : [this.undecided]), ...further];
    if (open.length === 0) return value;
    return block('CASE', [`WHEN coalesce(bool_or(${open.join(' OR ')}), FALSE) THEN NULL`, `ELSE ${value}`], 'END');
  }

  private yearly({ date, amount, cap }: Extract<ListQuery['make'], { kind: 'yearly' }>): string {
    const [on, each] = [this.printer.print(date), this.printer.print(amount)];
    const unknown = [this.printer.unknownWhen(date), this.printer.unknownWhen(amount)].filter((part) => part !== '');
    const further = this.keptWhere(unknown.length > 1 ? `(${unknown.join(' OR ')})` : (unknown[0] ?? ''));
    const open = [...(this.undecided === '' ? [] : [this.undecided]), ...further].join(' OR ');
    const total = `CASE WHEN count(*)${this.kept} = 0 THEN 0 ELSE LEAST(sum(${each})${this.kept}, ${cap}) END AS total`;
    const columns = [...(open === '' ? [] : [`coalesce(bool_or(${open}), FALSE) AS open,`]), total];
    const years = block('SELECT', columns, `${this.from}\nGROUP BY extract(year FROM ${on})`);
    const sum = 'coalesce(sum(total), 0)::BIGINT';
    const value = open === '' ? sum : `CASE WHEN coalesce(bool_or(open), FALSE) THEN NULL ELSE ${sum} END`;
    return this.whole(value, `FROM ${bracketed('', [years])} AS y`);
  }

  /** One element decides; else one that is undecided leaves it open. An undecided filter before it leaves everything open. */
  private quantified({ kind, condition }: Extract<ListQuery['make'], { condition: Sql }>): string {
    const among = (test: string): string => `coalesce(bool_or(${test})${this.kept}, FALSE)`;
    const tested = this.printer.print(condition);
    const decisive = kind === 'all' ? `NOT ${this.printer.within(condition)}` : tested;
    const decided = kind === 'some' ? 'TRUE' : 'FALSE';
    const rest = kind === 'some' ? 'FALSE' : kind === 'all' ? `count(*)${this.kept} > 0` : 'TRUE';
    const open = this.printer.unknownWhen(condition);
    return block(
      'CASE',
      [
        ...(this.undecided === '' ? [] : [`WHEN coalesce(bool_or(${this.undecided}), FALSE) THEN NULL`]),
        `WHEN ${among(decisive)} THEN ${decided}`,
        ...(open === '' ? [] : [`WHEN ${among(open)} THEN NULL`]),
        `ELSE ${rest}`,
      ],
      'END',
    );
  }
}

function isTrue(sql: Sql): boolean {
  return sql.kind === 'truth' && sql.value;
}

function isFalse(sql: Sql): boolean {
  return sql.kind === 'truth' && !sql.value;
}

/** Prints a query on a list column. */
export function listSql(printer: SqlPrinter, query: ListQuery): string {
  return new ListPrinter(printer, query).print();
}

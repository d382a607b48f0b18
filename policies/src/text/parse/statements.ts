import { either, inOrder, listOf, mapped, maybe, type Parser, remembered, then } from './parser.js';
import { tableParser } from './tables.js';
import { isDate, isNumber, isRecords, type Things } from './things.js';
import { datingParser, type Grammar, grammarOf, roundingParser } from './values.js';

/** What a sentence may begin with: 计, or where points are deducted 扣. */
export type Verb = 'gives' | 'deducts';

const CONTRARY: Record<Verb, Verb> = { gives: 'deducts', deducts: 'gives' };

interface Subject {
  readonly subject: unknown;
}

function product(amount: unknown, points: number): unknown {
  return { '*': [amount, points] };
}

/** 每 1 次计 0.5 分, 每满 1,000 元计 1 分, 累计每满 1 个月计 0.25 分. */
function perUnitParser({ things, measure, list }: Grammar, amount: Parser<number>): Parser<unknown> {
  const { terms } = things;
  const steps = (measured: unknown): Parser<unknown> =>
    mapped(
      inOrder(
        terms.oneOf([
          ['perFullUnit', true],
          ['perUnit', false],
        ]),
        things.quantityOf(measured),
        amount,
        maybe(terms.word('inProportion')),
      ),
      ([full, step, points]) => {
        if (!full) return product(measured, points);
        return product({ floor: [step === 1 ? measured : { '/': [measured, step] }] }, points);
      },
    );
  const asOf = { var: 'as_of' };
  const single = (word: 'perAgeYear' | 'cumulatedPer', measured: unknown): Parser<unknown> =>
    mapped(inOrder(terms.word(word), things.quantityOf(measured), amount), ([, , points]) => product(measured, points));
  return either(
    then(measure, steps),
    then(list, ({ rule }) => steps({ count: [rule] })),
    then(inOrder(terms.word('countedBy'), things.named(isDate)), ([, { id }]) =>
      single('perAgeYear', { completed_years: [{ var: id }, asOf] }),
    ),
    then(things.named(isRecords), ({ id }) => single('cumulatedPer', { full_months: [{ var: id }, asOf] })),
  );
}

/** 计 5 分，比 55 周岁每少 1 周岁加 1 分: only where the line of a table says on which side of the pivot it stands. */
function stepsParser({ things }: Grammar, { subject }: Subject, amount: Parser<number>): Parser<unknown> {
  const { terms } = things;
  const quantity = things.quantityOf(subject);
  const distance = (pivot: number, fewer: boolean): unknown =>
    fewer ? { '-': [pivot, subject] } : { '-': [subject, pivot] };
  const times = (pivot: number, fewer: boolean, points: number): unknown =>
    points === 1 ? distance(pivot, fewer) : product(distance(pivot, fewer), points);
  const direction = terms.oneOf([
    ['fewerEach', true],
    ['moreEach', false],
  ]);
  return either(
    mapped(
      inOrder(amount, terms.word('stepsFrom'), quantity, direction, quantity, terms.word('addsMore'), terms.points()),
      ([base, , pivot, fewer, , , points]): unknown => ({ '+': [base, times(pivot, fewer, points)] }),
    ),
    mapped(inOrder(terms.word('stepsOnlyFrom'), quantity, direction, quantity, amount), ([, pivot, fewer, , points]) =>
      times(pivot, fewer, points),
    ),
  );
}

/** 志愿服务记录每条计 2 分，每自然年最高 6 分. */
function yearlyParser({ things, list }: Grammar, verb: Verb, amount: Parser<number>): Parser<unknown> {
  const { terms } = things;
  return then(list, ({ fact, rule }) => {
    const each = either<unknown>(
      mapped(inOrder(terms.word('eachRecord'), amount), ([, points]) => points),
      mapped(
        inOrder(
          terms.word('eachRecordBy'),
          things.field(fact, isNumber),
          terms.word(verb === 'gives' ? 'countsSo' : 'deductsSo'),
        ),
        ([, field]) => field,
      ),
    );
    return mapped(
      inOrder(each, terms.word('yearly'), datingParser(things, fact), terms.word('most'), terms.points()),
      ([counted, , dateField, , cap]): unknown => ({ yearly_sum: [rule, dateField, counted, cap] }),
    );
  });
}

/** Sentences that give points, of one verb, where a sentence stands. */
class Statements {
  private readonly grammar: Grammar;
  private readonly amount: Parser<number>;
  /** Sentences of several clauses: they stand in brackets where something follows. */
  private readonly clausal: Parser<unknown>;
  readonly statement: Parser<unknown>;

  constructor(
    private readonly things: Things,
    private readonly verb: Verb,
  ) {
    const { terms } = things;
    this.grammar = grammarOf(things);
    this.amount = mapped(inOrder(terms.word(verb), terms.points()), ([, points]) => points);
    this.clausal = remembered(() =>
      either(
        tableParser(this.grammar, (known) => this.clause(known), this.amount),
        this.choice(),
        this.combined(),
      ),
    );
    this.statement = remembered(() => either(this.limited(this.simple(undefined)), this.clausal));
  }

  /** A sentence as one clause of another. */
  private clause(known: Subject | undefined): Parser<unknown> {
    const whole = remembered(() => this.limited(this.simple(known)));
    return either(
      whole,
      remembered(() => this.things.terms.bracketed(this.clausal)),
    );
  }

  /** A sentence with its limits, 最高 5 分; one of several clauses stands in brackets before them. */
  private limited(simple: Parser<unknown>): Parser<unknown> {
    const { terms } = this.things;
    const limit = inOrder(
      terms.oneOf([
        ['atMost', 'min'],
        ['atLeast', 'max'],
      ]),
      terms.points(),
    );
    const limits = (first: unknown, several: readonly (readonly [string, number])[]): unknown =>
      several.reduce((rule, [name, points]) => ({ [name]: [rule, points] }), first);
    const nextTo: Parser<unknown> = (_, at) => [{ value: undefined, end: at }];
    return either(
      mapped(inOrder(simple, maybe(listOf(limit, nextTo))), ([rule, several]) => limits(rule, several ?? [])),
      mapped(inOrder(terms.bracketed(this.clausal), listOf(limit, nextTo)), ([rule, several]) => limits(rule, several)),
    );
  }

  /** Sentences of one clause. */
  private simple(known: Subject | undefined): Parser<unknown> {
    const { grammar, amount, things, verb } = this;
    const { terms } = things;
    const fixed = either<unknown>(
      amount,
      mapped(inOrder(terms.word(verb), terms.word('pointsOf'), things.node(), terms.word('itsPoints')), ([, , id]) => ({
        var: `points.${id}`,
      })),
      mapped(
        inOrder(terms.word(verb), terms.bracketed(grammar.value), terms.word('point')),
        ([, formula]): unknown => formula,
      ),
    );
    const shared = mapped(
      inOrder(
        either<unknown>(amount, terms.bracketed(remembered(() => this.statement))),
        terms.symbol('÷'),
        grammar.atom,
        terms.word('thenRounded'),
        roundingParser(things),
      ),
      ([points, , sharers, , [mode, places]]): unknown => ({ [mode]: [{ '/': [points, sharers] }, places] }),
    );
    const taken = mapped(inOrder(terms.word(CONTRARY[verb]), terms.points()), ([, points]) => points);
    const reduced = mapped(
      inOrder(terms.points(), terms.word('toBegin'), perUnitParser(grammar, taken)),
      ([base, , each]): unknown => ({ '-': [base, each] }),
    );
    return either<unknown>(
      known ? stepsParser(grammar, known, amount) : () => [],
      fixed,
      shared,
      perUnitParser(grammar, amount),
      yearlyParser(grammar, verb, amount),
      this.recordByRecord(),
      ...(verb === 'gives' ? [reduced] : []),
    );
  }

  /** 获奖记录逐条计分：（…），各条相加. */
  private recordByRecord(): Parser<unknown> {
    const { grammar, things, verb } = this;
    const { terms } = things;
    return then(inOrder(grammar.list, terms.word('eachRecordCounts')), ([{ fact, rule }]) =>
      mapped(
        inOrder(new Statements(things.inside(fact), verb).clause(undefined), terms.word('recordsAdded')),
        ([each]): unknown => ({ sum: [{ map: [rule, each] }] }),
      ),
    );
  }

  /** …的，计 5 分；否则计 0 分. */
  private choice(): Parser<unknown> {
    const { condition } = this.grammar;
    const { terms } = this.things;
    const clause = this.clause(undefined);
    const branch = inOrder(condition, terms.word('then'), clause);
    return mapped(
      inOrder(terms.word('when'), listOf(branch, terms.word('otherwiseWhen')), terms.word('otherwise'), clause),
      ([, branches, , rest]): unknown => ({
        if: [...branches.flatMap(([when, , result]) => [when, result]), rest],
      }),
    );
  }

  /** Sentences added, subtracted, or of which the highest or lowest counts. */
  private combined(): Parser<unknown> {
    const { terms } = this.things;
    const part = terms.bracketed(remembered(() => this.statement));
    return either(
      mapped(inOrder(part, terms.symbol('+'), listOf(part, terms.symbol('+'))), ([first, , rest]): unknown => ({
        '+': [first, ...rest],
      })),
      mapped(inOrder(part, terms.symbol('−'), part), ([left, , right]): unknown => ({ '-': [left, right] })),
      mapped(
        inOrder(
          terms.listed(part),
          terms.oneOf([
            ['highestOf', 'max'],
            ['lowestOf', 'min'],
          ]),
        ),
        ([parts, name]): unknown => ({ [name]: parts }),
      ),
    );
  }
}

/** Every sentence that gives points. */
export function statementParser(things: Things, verb: Verb): Parser<unknown> {
  return new Statements(things, verb).statement;
}

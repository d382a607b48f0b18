import { either, inOrder, listOf, mapped, type Parser, remembered, then } from './parser.js';
import { isBoolean, isCode, type Listed, type Things } from './things.js';

interface Parts {
  readonly things: Things;
  readonly value: Parser<unknown>;
  readonly atom: Parser<unknown>;
  readonly date: Parser<unknown>;
  readonly list: Parser<Listed>;
  /** Conditions of the records of a fact. */
  readonly inside: (records: string) => Parser<unknown>;
}

function negated(condition: unknown): unknown {
  return { '!': [condition] };
}

/** Tests of an option: 为本科, 不低于本科, 属于大专、本科. */
function optionTest({ things }: Parts): Parser<unknown> {
  const { terms } = things;
  return then(things.named(isCode), ({ id }) => {
    const subject = { var: id };
    const one = mapped(
      inOrder(
        terms.oneOf([
          ['is', '=='],
          ['isNot', '!='],
          ['notLower', 'at_least'],
          ['notHigher', 'at_most'],
        ]),
        things.option(id),
      ),
      ([operator, code]): unknown => ({ [operator]: [subject, code] }),
    );
    const several = mapped(inOrder(terms.word('isOneOf'), terms.listed(things.option(id))), ([, codes]): unknown => ({
      in: [subject, codes],
    }));
    return either(one, several);
  });
}

/** Comparisons of numbers: 达到 3 次, 在 1 次至 3 次之间（含两端）. */
function numberTest({ things, value }: Parts): Parser<unknown> {
  const { terms } = things;
  return then(value, (subject) => {
    const measured = things.quantityOf(subject);
    const object = either<unknown>(measured, value);
    const compared = mapped(
      inOrder(
        terms.oneOf([
          ['below', '<'],
          ['notAbove', '<='],
          ['above', '>'],
          ['reaches', '>='],
          ['equals', '=='],
          ['differs', '!='],
        ]),
        object,
      ),
      ([operator, other]): unknown => ({ [operator]: [subject, other] }),
    );
    const between = mapped(
      inOrder(
        terms.word('liesFrom'),
        object,
        terms.word('to'),
        object,
        terms.oneOf([
          ['endsIncluded', '<='],
          ['endsExcluded', '<'],
        ]),
      ),
      ([, low, , high, operator]): unknown => ({ [operator]: [low, subject, high] }),
    );
    const member = mapped(inOrder(terms.word('isOneOf'), terms.listed(measured)), ([, members]): unknown => ({
      in: [subject, members],
    }));
    return either(compared, between, member);
  });
}

/** Comparisons of dates: 早于 2020 年 2 月 29 日. */
function dateTest({ things, date }: Parts): Parser<unknown> {
  const { terms } = things;
  const object = either<unknown>(terms.date(), date, terms.bracketed(date));
  return mapped(
    inOrder(
      either(date, terms.bracketed(date)),
      terms.oneOf([
        ['before', '<'],
        ['notAfter', '<='],
        ['after', '>'],
        ['notBefore', '>='],
        ['equals', '=='],
        ['differs', '!='],
      ]),
      object,
    ),
    ([subject, operator, other]): unknown => ({ [operator]: [subject, other] }),
  );
}

/** 学历未取得; 学历、职称均已取得; 学历、职称中已取得的不足 1 项. */
function unknownTest({ things }: Parts): Parser<unknown> {
  const { terms } = things;
  const any = things.named(() => true);
  const one = mapped(
    inOrder(
      any,
      terms.oneOf([
        ['isUnknown', true],
        ['isKnown', false],
      ]),
    ),
    ([{ id }, unknown]): unknown => ({ [unknown ? '==' : '!=']: [{ var: id }, null] }),
  );
  const ids = mapped(terms.listed(any), (named) => named.map(({ id }) => id));
  const all = mapped(
    inOrder(
      ids,
      terms.oneOf([
        ['anyUnknown', true],
        ['allKnown', false],
      ]),
    ),
    ([names, unknown]) => (unknown ? { missing: names } : negated({ missing: names })),
  );
  const some = mapped(
    inOrder(
      ids,
      terms.oneOf([
        ['fewerKnownThan', true],
        ['asManyKnownAs', false],
      ]),
      terms.number,
      terms.word('items'),
    ),
    ([names, fewer, needed]) => {
      const test = { missing_some: [needed, names] };
      return fewer ? test : negated(test);
    },
  );
  return either<unknown>(one, all, some);
}

/** Tests of records: 志愿服务记录中至少一条符合（…）. */
function recordsTest({ things, list, inside }: Parts): Parser<unknown> {
  const { terms } = things;
  return then(list, ({ fact, rule }) =>
    mapped(
      inOrder(
        terms.oneOf([
          ['someRecord', 'some'],
          ['everyRecord', 'all'],
          ['noRecord', 'none'],
        ]),
        terms.bracketed(inside(fact)),
      ),
      ([name, condition]): unknown => ({ [name]: [rule, condition] }),
    ),
  );
}

/** Conditions: `test` is a single one, `condition` may join several by 且 or 或. */
export function conditionParser(parts: Parts): {
  readonly test: Parser<unknown>;
  readonly condition: Parser<unknown>;
} {
  const { things } = parts;
  const { terms } = things;
  const named = things.named(isBoolean);
  const test: Parser<unknown> = remembered(() => {
    const fact = mapped(named, ({ id }): unknown => ({ var: id }));
    const asked = mapped(inOrder(named, terms.word('holds')), ([{ id }]): unknown => ({ var: id }));
    const not = mapped(inOrder(terms.word('not'), terms.bracketed(condition)), ([, operand]) => negated(operand));
    const choice = mapped(
      inOrder(
        named,
        terms.oneOf([
          ['is', '=='],
          ['isNot', '!='],
        ]),
        terms.oneOf([
          ['yes', true],
          ['no', false],
        ]),
      ),
      ([{ id }, operator, value]): unknown => ({ [operator]: [{ var: id }, value] }),
    );
    const single = [optionTest(parts), numberTest(parts), dateTest(parts), unknownTest(parts)];
    const listed = things.records === undefined ? [recordsTest(parts)] : [];
    return either(asked, choice, not, ...single, ...listed, fact);
  });
  const condition: Parser<unknown> = remembered(() => {
    const part = either(test, terms.bracketed(condition));
    const joined = (word: 'and' | 'or'): Parser<unknown> =>
      mapped(listOf(part, terms.word(word)), (operands): unknown =>
        operands.length === 1 ? operands[0] : { [word]: operands },
      );
    return either(joined('and'), joined('or'));
  });
  return { test, condition };
}

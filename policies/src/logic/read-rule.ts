import { type Finding } from '../findings/finding.js';
import { pointerToken } from '../findings/json-pointer.js';
import { POINT_PLACES } from '../model/amount.js';
import { decimalOf } from './decimal.js';
import type { Expression, ListExpression, NumberExpression } from './expression.js';
import { isComplaint, type Names, personNames, readDay } from './names.js';
import { withPlaces, withSamePlaces } from './operators/number-results.js';
import type { Complaint, OperatorUse } from './operators/operator.js';
import { OPERATORS, REFUSED_OPERATORS } from './operators/registry.js';
import { DEEPEST_RULE, LARGEST_RULE, LONGEST_LIST, type RuleScope } from './rule-scope.js';
import { BOOLEAN, typeName, type ValueType } from './value-type.js';

/** What a rule has to give: points (a number with at most two decimals), yes or no, or something that can be put in order. */
export type Expectation = 'points' | 'condition' | 'key';

/** What reading a rule gives: the typed tree, or the findings that say why there is none. */
export interface ReadRule {
  readonly expression: Expression | null;
  readonly findings: readonly Finding[];
}

/** Reads one rule; collects everything that is wrong with it rather than stopping at the first. */
class RuleReader {
  readonly findings: Finding[] = [];

  constructor(
    private readonly names: Names,
    /** Operators, operands and constants read so far; shared with the readers of list operations inside the rule. */
    private readonly budget = { size: 0 },
  ) {}

  complain(at: string, complaint: Complaint): undefined {
    this.findings.push({
      code: complaint.code,
      severity: 'error',
      pointer: complaint.at ?? at,
      message: complaint.message,
      remedy: complaint.remedy,
      ...(complaint.fix ? { fix: complaint.fix } : {}),
    });
    return undefined;
  }

  /** `asTruth`: only whether the value is true matters where the rule stands, not the value itself. */
  read(rule: unknown, at: string, depth: number, asTruth = false): Expression | undefined {
    this.budget.size += 1;
    if (depth > DEEPEST_RULE || this.budget.size > LARGEST_RULE) {
      return this.complain(at, {
        code: 'RULE-TOO-LARGE',
        message: { zh: '规则过深或过大', en: 'The rule is too deep or too large' },
        remedy: { zh: '拆分为多个指标', en: 'Split it into several indicators' },
      });
    }
    if (typeof rule === 'number') return this.readNumber(rule, at);
    if (typeof rule === 'boolean') return { kind: 'literal', value: rule, type: BOOLEAN, at };
    if (typeof rule === 'string') return this.refuseText(rule, at);
    if (rule === null || typeof rule !== 'object' || Array.isArray(rule)) {
      return this.complain(at, {
        code: 'RULE-NOT-A-RULE',
        message: { zh: '此处应为数值、是否或一个运算', en: 'A number, true or false, or an operation belongs here' },
        remedy: {
          zh: rule === null ? '空值只能写在「等于」或「不等于」的一边' : '列表只能写在「属于」和表格里',
          en: rule === null ? 'null may stand only beside == or !=' : 'A list may stand only inside "in" and tables',
        },
      });
    }
    return this.readOperation(rule as Record<string, unknown>, at, depth, asTruth);
  }

  private readNumber(value: number, at: string): Expression | undefined {
    const decimal = decimalOf(value);
    if (!decimal) {
      return this.complain(at, {
        code: 'RULE-NUMBER-TOO-LONG',
        message: {
          zh: `数值 ${value} 的位数过多，不能精确表示`,
          en: `The number ${value} has too many digits to be exact`,
        },
        remedy: { zh: '最多 15 位数字、12 位小数', en: 'Use at most 15 digits and 12 decimals' },
      });
    }
    const { units, places } = decimal;
    return { kind: 'literal', value: units, type: { kind: 'number', places, min: units, max: units }, at };
  }

  private refuseText(text: string, at: string): undefined {
    const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    return this.complain(at, {
      code: 'RULE-TEXT',
      message: { zh: `此处不能是文本 "${text}"`, en: `The text "${text}" cannot stand here` },
      remedy:
        number === undefined
          ? { zh: '选项和日期只能与数据项比较', en: 'Options and dates may only be compared with facts' }
          : { zh: '双引号内是文本，去掉引号即为数值', en: 'Quotes make it a text; without them it is a number' },
      ...(number === undefined
        ? {}
        : {
            fix: {
              label: { zh: `改为数值 ${number}`, en: `Make it the number ${number}` },
              pointer: at,
              value: number,
            },
          }),
    });
  }

  private readOperation(
    rule: Record<string, unknown>,
    at: string,
    depth: number,
    asTruth: boolean,
  ): Expression | undefined {
    const keys = Object.keys(rule);
    const [name] = keys;
    if (keys.length !== 1 || name === undefined) {
      return this.complain(at, {
        code: 'RULE-NOT-ONE-OPERATOR',
        message: {
          zh: `一个运算只能有一个运算符，这里有 ${keys.length} 个`,
          en: `An operation has one operator; this has ${keys.length}`,
        },
        remedy: { zh: '用「并且」或「或者」连接多个条件', en: 'Join conditions with and / or' },
      });
    }
    const written = rule[name];
    if (name === 'var') return this.readName(written, at);
    const operator = OPERATORS.get(name);
    if (!operator) {
      const refused = REFUSED_OPERATORS.get(name);
      return this.complain(at + pointerToken(name), {
        code: refused ? 'RULE-REFUSED-OPERATOR' : 'RULE-UNKNOWN-OPERATOR',
        message: refused
          ? {
              zh: `不允许使用运算符「${name}」：${refused.zh}`,
              en: `The operator "${name}" is not allowed: ${refused.en}`,
            }
          : { zh: `没有运算符「${name}」`, en: `There is no operator "${name}"` },
        remedy: {
          zh: `可用：${[...OPERATORS.keys()].join('  ')}`,
          en: `Available: ${[...OPERATORS.keys()].join('  ')}`,
        },
      });
    }
    const listed = Array.isArray(written);
    const operands: readonly unknown[] = listed ? (written as unknown[]) : [written];
    const { min, max } = operator.arity;
    if (operands.length < min || operands.length > Math.min(max, LONGEST_LIST)) {
      const range = min === max ? `${min}` : `${min}–${max}`;
      return this.complain(at + pointerToken(name), {
        code: 'RULE-ARITY',
        message: {
          zh: `「${operator.title.zh}」（${name}）需要 ${range} 个参数，这里有 ${operands.length} 个`,
          en: `"${name}" takes ${range} operands; this has ${operands.length}`,
        },
        remedy: { zh: '增加或删除参数', en: 'Add or remove operands' },
      });
    }
    return operator.read(this.use(name, operands, listed, at, depth, asTruth));
  }

  private use(
    name: string,
    operands: readonly unknown[],
    listed: boolean,
    at: string,
    depth: number,
    asTruth = false,
  ): OperatorUse {
    const inside = at + pointerToken(name);
    const operandAt = (index: number): string => (listed ? inside + pointerToken(index) : inside);
    const any = (index: number, truth = false): Expression | undefined =>
      this.read(operands[index], operandAt(index), depth + 1, truth);
    const typed = (
      index: number,
      kind: ValueType['kind'],
      wanted: { zh: string; en: string },
      truth = false,
    ): Expression | undefined => {
      const expression = any(index, truth);
      if (!expression || expression.type.kind === kind) return expression;
      const got = typeName(expression.type);
      return this.complain(operandAt(index), {
        code: 'RULE-TYPE',
        message: { zh: `此处需要${wanted.zh}，得到的是${got.zh}`, en: `${wanted.en} is needed here, not ${got.en}` },
        remedy: {
          zh: `运算「${name}」的第 ${index + 1} 个参数应为${wanted.zh}`,
          en: `Operand ${index + 1} of "${name}" must be ${wanted.en}`,
        },
      });
    };
    const number = (index: number): NumberExpression | undefined =>
      typed(index, 'number', { zh: '数值', en: 'a number' }) as NumberExpression | undefined;
    const use: OperatorUse = {
      name,
      at,
      operands,
      operandAt,
      asTruth,
      any: (index) => any(index),
      number,
      condition: (index, truth = true) => typed(index, 'boolean', { zh: '条件', en: 'a condition' }, truth),
      date: (index) =>
        typeof operands[index] === 'string'
          ? this.readDay(operands[index], operandAt(index))
          : typed(index, 'date', { zh: '日期', en: 'a date' }),
      numbersAlike: () => {
        const [first, ...others] = operands.map((_, index) => number(index));
        const rest = others.filter((operand) => operand !== undefined);
        return first && rest.length === others.length ? withSamePlaces(use, [first, ...rest]) : undefined;
      },
      list: (index) => {
        const expression = any(index);
        if (!expression || expression.type.kind === 'records' || expression.type.kind === 'numbers')
          return expression as ListExpression | undefined;
        const got = typeName(expression.type);
        return this.complain(operandAt(index), {
          code: 'RULE-NOT-A-LIST',
          message: { zh: `此处需要记录列表，得到的是${got.zh}`, en: `A list is needed here, not ${got.en}` },
          remedy: {
            zh: '使用记录类数据项，或 filter、map 的结果',
            en: 'Use a fact of records, or the result of filter or map',
          },
        });
      },
      complain: (complaint) => this.complain(at, complaint),
      adopt: (findings) => {
        this.findings.push(...findings);
        return undefined;
      },
      readWith: (names, index) => {
        const reader = new RuleReader(names, this.budget);
        const expression = reader.read(operands[index], operandAt(index), depth + 1, true);
        return { expression: reader.findings.length === 0 ? (expression ?? null) : null, findings: reader.findings };
      },
      read: (rule, ruleAt) => this.read(rule, ruleAt, depth + 1),
    };
    return use;
  }

  private readDay(text: string, at: string): Expression | undefined {
    const day = readDay(text, at);
    return isComplaint(day) ? this.complain(at, day) : day;
  }

  private readName(written: unknown, at: string): Expression | undefined {
    const name: unknown = Array.isArray(written) && written.length === 1 ? written[0] : written;
    if (typeof name === 'string') {
      const named = this.names(name, at);
      return isComplaint(named) ? this.complain(at, named) : named;
    }
    return this.complain(`${at}/var`, {
      code: 'RULE-VAR-FORM',
      message: {
        zh: Array.isArray(written) && written.length > 1 ? '数据项不能带默认值' : '数据项的名称必须是文本',
        en:
          Array.isArray(written) && written.length > 1
            ? 'A fact takes no default value'
            : 'The name of a fact is a text',
      },
      remedy: {
        zh: '写成 {"var":"数据项编号"}；未取得时计多少分，在指标上声明',
        en: 'Write {"var":"fact_id"}; what an unknown fact scores is declared on the indicator',
      },
    });
  }

  /** Checks that the rule gives what its place needs, and gives points their two decimals. */
  meet(expression: Expression, expectation: Expectation): Expression | undefined {
    const { type } = expression;
    const name = typeName(type);
    if (expectation === 'condition') {
      if (type.kind === 'boolean') return expression;
      return this.complain('', {
        code: 'RULE-NOT-A-CONDITION',
        message: {
          zh: `此规则应给出是或否，得到的是${name.zh}`,
          en: `This rule must give true or false, not ${name.en}`,
        },
        remedy: { zh: '写成一个比较或判断', en: 'Write a comparison or a test' },
      });
    }
    if (expectation === 'key') {
      if (type.kind === 'number' || type.kind === 'date' || type.kind === 'boolean') return expression;
      if (type.kind === 'code' && type.ordered) return expression;
      return this.complain('', {
        code: 'RULE-NOT-ORDERED',
        message: {
          zh: `排序键应为数值、日期、是否或有序选项，得到的是${name.zh}`,
          en: `An ordering key must be a number, a date, true or false, or an ordered option, not ${name.en}`,
        },
        remedy: { zh: '改用可以比较先后的内容', en: 'Use something that has an order' },
      });
    }
    if (type.kind !== 'number') {
      return this.complain('', {
        code: 'RULE-NOT-POINTS',
        message: { zh: `此规则应给出分值，得到的是${name.zh}`, en: `This rule must give points, not ${name.en}` },
        remedy: { zh: '用「如果」把条件换成分值', en: 'Turn the condition into points with "if"' },
      });
    }
    if (type.places > POINT_PLACES) {
      return this.complain('', {
        code: 'RULE-POINTS-PLACES',
        message: {
          zh: `结果有 ${type.places} 位小数，分值最多两位`,
          en: `The result has ${type.places} decimals; points have at most two`,
        },
        remedy: {
          zh: '用 round、floor 或 ceil 写明如何取到两位小数',
          en: 'Say with round, floor or ceil how it becomes two decimals',
        },
      });
    }
    const use = this.use('points', [], false, '', 0);
    return withPlaces(use, expression as NumberExpression, POINT_PLACES);
  }
}

/**
 * Reads a JSON-Logic rule once into a typed tree, or says everything that is wrong with it. Never throws, whatever the JSON.
 * Pointers in the findings are relative to the rule.
 */
export function readRule(rule: unknown, scope: RuleScope, expectation: Expectation): ReadRule {
  const reader = new RuleReader(personNames(scope));
  const expression = reader.read(rule, '', 0);
  const met = expression && reader.meet(expression, expectation);
  return { expression: met && reader.findings.length === 0 ? met : null, findings: reader.findings };
}

/** What a rule that stands where those names are known gives; null where it cannot be read. Never throws, whatever the JSON. */
export function readOperand(rule: unknown, names: Names): Expression | null {
  const reader = new RuleReader(names);
  const expression = reader.read(rule, '', 0, true);
  return reader.findings.length === 0 ? (expression ?? null) : null;
}

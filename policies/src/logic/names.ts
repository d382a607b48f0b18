import { parseDay } from './calendar-day.js';
import type { Expression } from './expression.js';
import { nearestName } from './nearest-name.js';
import type { Complaint } from './operators/operator.js';
import type { RuleScope } from './rule-scope.js';
import { elementWidth, type ListType, type NumberType } from './value-type.js';

/** What `{"var": name}` means at one place of a rule: an expression, or why the name means nothing there. */
export type Names = (name: string, at: string) => Expression | Complaint;

export function isComplaint(named: Expression | Complaint): named is Complaint {
  return 'remedy' in named;
}

const POINTS_PREFIX = 'points.';

function unknownNode(node: string, at: string): Complaint {
  return {
    code: 'RULE-UNKNOWN-NODE',
    at: `${at}/var`,
    message: {
      zh: `没有可引用的指标或分组「${node}」`,
      en: `There is no indicator or group "${node}" to read points of`,
    },
    remedy: {
      zh: '检查编号；规则不能引用自身或上级的分值',
      en: 'Check the id; a rule cannot read its own or a parent’s points',
    },
  };
}

/** The complaint about a name that means nothing, with the nearest name that does. */
function unknownName(
  name: string,
  at: string,
  candidates: Iterable<string>,
  { message, remedy }: Pick<Complaint, 'message' | 'remedy'>,
): Complaint {
  const nearest = nearestName(name, candidates);
  const fix = { label: { zh: `改为 ${nearest}`, en: `Change to ${nearest}` }, pointer: `${at}/var`, value: nearest };
  return {
    code: 'RULE-UNKNOWN-FACT',
    at: `${at}/var`,
    message,
    remedy: nearest ? { zh: `是否指「${nearest}」？${remedy.zh}`, en: `Is "${nearest}" meant? ${remedy.en}` } : remedy,
    ...(nearest ? { fix } : {}),
  };
}

/** The names of a whole rule: facts, reserved names, `points.<node>`. */
export function personNames(scope: RuleScope): Names {
  return (name, at) => {
    if (name.startsWith(POINTS_PREFIX)) {
      const node = name.slice(POINTS_PREFIX.length);
      const points = scope.points(node);
      return points ? { kind: 'points', node, type: points, at } : unknownNode(node, at);
    }
    const type = scope.fact(name);
    if (type) return { kind: 'fact', fact: name, type, at };
    return unknownName(name, at, scope.factIds, {
      message: { zh: `数据项「${name}」未在数据字典声明`, en: `The fact "${name}" is not in the dictionary` },
      remedy: { zh: '先在数据字典中声明', en: 'Declare it in the dictionary first' },
    });
  };
}

const SEES_ONLY_THE_ELEMENT = {
  zh: '逐条运算里只能读这条记录的字段；人员的其他数据项和截至日在外面比较，或用 dated_between 限定日期',
  en: 'Inside a list operation only the record’s own fields are seen; compare other facts outside, or limit dates with dated_between',
};

/** The element's own names below `prefix`: its fields, or the number itself. */
function elementName(list: ListType, prefix: string, name: string, at: string): Expression | Complaint {
  if (list.kind === 'numbers') {
    if (name === '') return { kind: 'field', field: '', index: 0, type: list.of, at };
    return unknownName(name, at, [], {
      message: { zh: `数值列表的元素没有「${name}」`, en: `The elements of a list of numbers have no "${name}"` },
      remedy:
        prefix === ''
          ? { zh: '写 {"var":""}', en: 'Write {"var":""}' }
          : { zh: '写 {"var":"current"}', en: 'Write {"var":"current"}' },
    });
  }
  const index = list.fields.findIndex(({ id }) => id === name);
  const field = list.fields[index];
  if (field) return { kind: 'field', field: name, index, type: field.type, at };
  return unknownName(
    prefix + name,
    at,
    list.fields.map(({ id }) => prefix + id),
    {
      message: { zh: `记录没有字段「${name}」`, en: `The records have no field "${name}"` },
      remedy: SEES_ONLY_THE_ELEMENT,
    },
  );
}

/** The names inside `filter`, `map`, `some`, `all` and `none`: the element’s own, as in JSON-Logic. */
export function elementNames(list: ListType): Names {
  return (name, at) => elementName(list, '', name, at);
}

/** The names inside `reduce`: `current` or `current.<field>`, and `accumulator`. */
export function stepNames(list: ListType, accumulator: NumberType): Names {
  return (name, at) => {
    if (name === 'accumulator') return { kind: 'accumulator', index: elementWidth(list), type: accumulator, at };
    if (name === 'current' && list.kind === 'numbers') return elementName(list, 'current.', '', at);
    if (name.startsWith('current.')) return elementName(list, 'current.', name.slice('current.'.length), at);
    return unknownName(name, at, ['accumulator', 'current'], {
      message: { zh: `归并运算里没有「${name}」`, en: `There is no "${name}" inside reduce` },
      remedy: {
        zh: '写 {"var":"current.字段"} 或 {"var":"accumulator"}',
        en: 'Write {"var":"current.field"} or {"var":"accumulator"}',
      },
    });
  };
}

/** A date written in a rule, or why it is none. */
export function readDay(text: string, at: string): Expression | Complaint {
  const value = parseDay(text);
  if (value !== undefined) return { kind: 'literal', value, type: { kind: 'date', min: value, max: value }, at };
  return {
    code: 'RULE-NOT-A-DATE',
    at,
    message: { zh: `「${text}」不是存在的日期`, en: `"${text}" is not a date that exists` },
    remedy: { zh: '写成 2026-01-31 的形式', en: 'Write it as 2026-01-31' },
  };
}

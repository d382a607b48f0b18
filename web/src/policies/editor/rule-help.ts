import { type Fact, OPERATORS, type PolicyRules } from '@jifen/policies';
import type { Bilingual, ShowText } from '../../i18n';
import type { Completion, JsonPlace } from '../../json-editor';

/** How an operator's operands are first written. */
function skeleton(name: string): string {
  return `"${name}": []`;
}

const KIND_NAMES: Readonly<Record<Fact['type']['kind'], Bilingual>> = {
  boolean: { zh: '是或否', en: 'yes or no' },
  integer: { zh: '整数', en: 'whole number' },
  decimal: { zh: '小数', en: 'decimal' },
  enumeration: { zh: '选项', en: 'options' },
  date: { zh: '日期', en: 'date' },
  records: { zh: '记录', en: 'records' },
};

function factLines(fact: Fact, text: ShowText): string[] {
  const { type } = fact;
  const range =
    type.kind === 'integer' || type.kind === 'decimal'
      ? `${type.min} – ${type.max}${fact.unit ? ` ${text(fact.unit)}` : ''}`
      : type.kind === 'enumeration'
        ? type.codes.map(({ code, label }) => `${text(label)} (${code})`).join('、')
        : text(KIND_NAMES[type.kind]);
  return [
    text(fact.label),
    fact.id,
    range,
    ...(fact.description ? [text(fact.description)] : []),
    `{"var":"${fact.id}"}`,
  ];
}

/** The last key before the value at the place: the operator, or `var`, whose operand is being written. */
function operatorAt({ path }: JsonPlace): string | undefined {
  const keys = path.filter((key) => typeof key === 'string');
  return keys.at(-1);
}

/** What can be written at a place in a rule: facts and points inside `var`, options beside enumerated facts, operators as keys. */
export function ruleCompletions(
  facts: readonly Fact[],
  rules: PolicyRules | null,
  text: ShowText,
): (place: JsonPlace) => readonly Completion[] {
  const factCompletions = facts.map((fact): Completion => ({
    kind: 'fact',
    label: text(fact.label),
    detail: [text(KIND_NAMES[fact.type.kind]), text(fact.unit)].filter(Boolean).join(' · '),
    lines: factLines(fact, text),
    json: JSON.stringify(fact.id),
    search: `${fact.label.zh} ${fact.label.en ?? ''} ${fact.id}`,
  }));
  const pointsCompletions = [...(rules?.nodes.values() ?? [])].map(({ node }): Completion => ({
    kind: 'value',
    label: text(node.title),
    detail: `points.${node.id}`,
    json: JSON.stringify(`points.${node.id}`),
    search: `${node.title.zh} ${node.title.en ?? ''} points.${node.id}`,
  }));
  const operatorCompletions = [...OPERATORS.values()].map(({ name, title }): Completion => ({
    kind: 'operator',
    label: name,
    detail: text(title),
    json: skeleton(name),
    search: `${name} ${title.zh} ${title.en}`,
  }));
  const variable: Completion = {
    kind: 'operator',
    label: 'var',
    detail: text({ zh: '数据项', en: 'fact' }),
    json: '"var": ""',
  };
  const codes = facts.flatMap(({ type }) => (type.kind === 'enumeration' ? type.codes : []));
  const codeCompletions = codes.map(({ code, label }): Completion => ({
    kind: 'value',
    label: text(label),
    detail: code,
    json: JSON.stringify(code),
    search: `${label.zh} ${label.en ?? ''} ${code}`,
  }));
  return (place) => {
    if (place.isKey) return [variable, ...operatorCompletions];
    const operator = operatorAt(place);
    if (operator === 'var') return [...factCompletions, ...pointsCompletions];
    if (operator === 'missing') return factCompletions;
    if (operator === 'in' || operator === '==' || operator === '!=') return codeCompletions;
    return [];
  };
}

/** What a fact or an operator in a rule means, when the pointer rests on it. */
export function ruleHover(facts: readonly Fact[], text: ShowText): (place: JsonPlace) => readonly string[] | null {
  return (place) => {
    const value = place.token?.value;
    if (typeof value !== 'string') return null;
    if (place.isKey) {
      const operator = OPERATORS.get(value);
      return operator ? [`${text(operator.title)} ${operator.name}`] : null;
    }
    const fact = facts.find(({ id }) => id === value);
    return fact ? factLines(fact, text) : null;
  };
}

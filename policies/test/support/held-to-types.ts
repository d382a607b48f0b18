import {
  Compiler,
  type Closure,
  type Expression,
  type ListValue,
  type ScalarValue,
  type Value,
  type ValueType,
} from '../../src/index.js';

function scalarFits(type: ValueType, value: ScalarValue): boolean {
  if (value === null) return true;
  switch (type.kind) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
    case 'date':
      return Number.isSafeInteger(value) && !Object.is(value, -0) && Number(value) >= type.min && Number(value) <= type.max;
    case 'code':
      return Number.isInteger(value) && type.codes[Number(value)] !== undefined;
    default:
      return false;
  }
} // prettier-ignore

/** Whether a value is one that its declared type promises: unknown, or a whole number between the bounds that is not −0, and so on. */
function fits(type: ValueType, value: Value): boolean {
  if (value === null) return true;
  if (type.kind !== 'records' && type.kind !== 'numbers') return scalarFits(type, value as ScalarValue);
  const list = value as ListValue;
  const element = (values: readonly ScalarValue[]): boolean =>
    type.kind === 'numbers'
      ? scalarFits(type.of, values[0] ?? null)
      : type.fields.every((field, index) => scalarFits(field.type, values[index] ?? null));
  return list.length <= type.most && list.every(element);
}

/** Compiles rules so that every part of them is held to its type, inside the bodies of list operations too. */
export class HeldToTypes extends Compiler {
  override compile(expression: Expression): Closure {
    const closure = super.compile(expression);
    return (frame) => {
      const value = closure(frame);
      if (!fits(expression.type, value)) {
        throw new RangeError(`${expression.kind} at ${expression.at}: ${JSON.stringify(value)} is not ${JSON.stringify(expression.type)}`);
      }
      return value;
    };
  } // prettier-ignore
}

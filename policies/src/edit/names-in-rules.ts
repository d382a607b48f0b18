import { pointerToken } from '../findings/json-pointer.js';
import { type OperandKind, SIGNATURES } from '../logic/operators/signatures.js';

/** Gives the name to write in place of one that a rule reads; `at` is the pointer to the name. */
type Renaming = (name: string, at: string) => string;

/** Kinds of operands that see only the element of a list: what is named there is a field, neither fact nor node. */
const ELEMENT_ONLY: ReadonlySet<OperandKind> = new Set(['body', 'number-body']);

/** Kinds of operands that are a name, or a list of names, without `var`. */
const NAMED_OUTRIGHT: ReadonlySet<OperandKind> = new Set(['fact-name', 'fact-names']);

function withName(written: unknown, at: string, rename: Renaming): unknown {
  if (typeof written === 'string') return rename(written, at);
  return Array.isArray(written) ? withEach(written, at, (each, eachAt) => withName(each, eachAt, rename)) : written;
}

function withEach(list: readonly unknown[], at: string, mapped: (value: unknown, at: string) => unknown): unknown {
  const next = list.map((value, index) => mapped(value, at + pointerToken(index)));
  return next.every((value, index) => value === list[index]) ? list : next;
}

function withOperand(kind: OperandKind | undefined, value: unknown, at: string, rename: Renaming): unknown {
  if (kind !== undefined && ELEMENT_ONLY.has(kind)) return value;
  if (kind !== undefined && NAMED_OUTRIGHT.has(kind)) return withName(value, at, rename);
  return withNames(value, rename, at);
}

function withMember(key: string, value: unknown, at: string, rename: Renaming): unknown {
  // A rule that is half written may have whatever form: only the first name of `var` names anything.
  if (key === 'var') {
    if (!Array.isArray(value)) return withName(value, at, rename);
    return withEach(value, at, (each, eachAt) => (eachAt === `${at}/0` ? withName(each, eachAt, rename) : each));
  }
  const kinds = SIGNATURES.get(key)?.operands;
  if (!kinds) return withNames(value, rename, at);
  if (!Array.isArray(value)) return withOperand(kinds[0], value, at, rename);
  let index = -1;
  return withEach(value, at, (operand, operandAt) => {
    index += 1;
    return withOperand(kinds[Math.min(index, kinds.length - 1)], operand, operandAt, rename);
  });
}

/**
 * A rule, or a part of a document that holds rules, in which names of facts and nodes are written as `rename` has them: those inside
 * `var`, `missing` and `missing_some`, but not the fields of a list's element. Where nothing changes, the value itself. `at` is the
 * pointer to the value.
 */
export function withNames<T>(value: T, rename: Renaming, at = ''): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return withEach(value, at, (each, eachAt) => withNames(each, rename, eachAt)) as T;
  let changed = false;
  const members = Object.entries(value).map(([key, member]: [string, unknown]): [string, unknown] => {
    const next = withMember(key, member, at + pointerToken(key), rename);
    changed ||= next !== member;
    return [key, next];
  });
  return changed ? (Object.fromEntries(members) as T) : value;
}

/** A name that a rule reads, with the pointer to it. */
export interface NamePlace {
  readonly name: string;
  readonly at: string;
}

/** Every name of a fact or node that a rule reads, in the order of the rule; what {@link withNames} would ask for. */
export function namesIn(rule: unknown, at = ''): NamePlace[] {
  const names: NamePlace[] = [];
  withNames(
    rule,
    (name, nameAt) => {
      names.push({ name, at: nameAt });
      return name;
    },
    at,
  );
  return names;
}

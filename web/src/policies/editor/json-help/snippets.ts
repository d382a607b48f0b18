import { OPERATORS, type OperandKind, SIGNATURES } from '@jifen/policies';

/** Places to fill in, numbered from 1. */
type Stop = (preset?: string) => string;

/** How an operand of that kind is first written; `isFirst` is what the operation goes by. */
function operandText(kind: OperandKind, isFirst: boolean, stop: Stop): string {
  const named = (preset?: string): string => `{ "var": "${stop(preset)}" }`;
  switch (kind) {
    case 'number':
    case 'fraction':
    case 'measure':
      return isFirst ? named() : stop('0');
    case 'value':
    case 'list':
    case 'number-body':
      return named();
    case 'date':
      return named(isFirst ? undefined : 'as_of');
    case 'option':
    case 'ordered':
    case 'nullable':
      return isFirst ? named() : `"${stop()}"`;
    case 'condition':
    case 'body':
      return stop('true');
    case 'branch':
      return isFirst ? stop('true') : stop('0');
    case 'fact-name':
    case 'field-name':
      return `"${stop()}"`;
    case 'fact-names':
    case 'members':
      return `["${stop()}"]`;
    case 'field-or-number':
    case 'whole':
      return stop('1');
    case 'constant':
    case 'places':
      return stop('0');
    case 'band-rows':
    case 'rate-rows':
      return `[[${stop('1')}, ${stop('0')}]]`;
    case 'code-rows':
      return `[["${stop()}", ${stop('0')}]]`;
    case 'column-keys':
      return `[${stop('0')}]`;
    case 'cell-rows':
      return `[[${stop('0')}, [${stop('0')}]]]`;
  }
}

/** How many operands are first written: as many as are needed, and two of what is joined. */
function operandCount(kinds: readonly OperandKind[], { min, max }: { min: number; max: number }): number {
  const joins = kinds.length === 1 && max > 2 && kinds[0] !== 'fact-name';
  return joins ? Math.max(min, 2) : min;
}

/** An operation as it is first written, in the editor's snippet syntax: `"tiers": [{ "var": "$1" }, [[${2:1}, ${3:0}]], ${4:0}]`. */
export function operationSnippet(name: string): string {
  const kinds = SIGNATURES.get(name)?.operands ?? (['value'] as const);
  const count = operandCount(kinds, OPERATORS.get(name)?.arity ?? { min: 1, max: 1 });
  let stops = 0;
  const stop: Stop = (preset) => {
    stops += 1;
    return preset === undefined ? `$${stops}` : `\${${stops}:${preset}}`;
  };
  const operands = Array.from({ length: count }, (_, index) =>
    operandText(kinds[Math.min(index, kinds.length - 1)] ?? 'value', index === 0, stop),
  );
  return `"${name}": [${operands.join(', ')}]`;
}

/** The same without anything to fill in: what stands there once every place has been passed. */
export function withoutStops(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, (_, preset: string | undefined) => preset ?? '');
}

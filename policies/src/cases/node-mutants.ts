import type { CompiledNode, CompiledPolicy } from '../evaluate/compile-policy.js';
import { decimalOf } from '../logic/decimal.js';
import { HUNDREDTHS, toDocumentPoints, toHundredths } from '../model/amount.js';
import type { Names } from '../text/language/names.js';
import { bilingual } from '../text/language/render.js';
import { points, type Tokens, word } from '../text/language/token.js';
import { CASE_WORDS } from './case-words.js';
import type { CompiledMutant } from './mutant.js';
import type { MutantKind } from './rule-edits.js';
import { ownNodes } from './rule-place.js';

/** One step of points in their last written decimal, in hundredths: 5 by 1, 0.5 by 0.1, 0.25 by 0.01. */
function stepOf(written: number): number {
  const places = decimalOf(written)?.places ?? 0;
  return HUNDREDTHS / 10 ** places;
}

interface NodeEdit {
  readonly kind: MutantKind;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly said: Tokens;
  readonly node: CompiledNode;
}

function amountTokens(amount: number): Tokens {
  return [points(decimalOf(amount) ?? { units: 0, places: 0 })];
}

function amountEdits(
  compiled: CompiledNode,
  field: string,
  kind: 'cap' | 'floor' | 'unknown',
  written: number | null | undefined,
): NodeEdit[] {
  if (written == null) return [];
  const what = { cap: CASE_WORDS.cap, floor: CASE_WORDS.floor, unknown: CASE_WORDS.whenUnknown }[kind];
  const member = ({ cap: 'most', floor: 'least', unknown: 'whenUnknown' } as const)[kind];
  return [-1, 1].map((sign): NodeEdit => {
    const hundredths = toHundredths(written) + sign * stepOf(written);
    const after = toDocumentPoints(hundredths);
    return {
      kind,
      field,
      before: written,
      after,
      said: [word(what), ...amountTokens(written), word(CASE_WORDS.becomes), ...amountTokens(after)],
      node: { ...compiled, [member]: hundredths },
    };
  });
}

function combinationEdits(compiled: CompiledNode): NodeEdit[] {
  const { node } = compiled;
  // What a formula makes of the children is changed in the formula.
  if (node.kind !== 'group' || node.combine === 'formula' || compiled.counted.length < 2) return [];
  const after = node.combine === 'sum' ? 'max' : 'sum';
  return [
    {
      kind: 'combination',
      field: 'combine',
      before: node.combine,
      after,
      said: [word(after === 'max' ? CASE_WORDS.sumToMax : CASE_WORDS.maxToSum)],
      node: { ...compiled, combine: after, node: { ...node, combine: after } },
    },
  ];
}

function effectEdits(compiled: CompiledNode, { nodes }: CompiledPolicy): NodeEdit[] {
  const { effect } = compiled.node;
  // The root counts nowhere, a separate node not in its group, and a formula gives the children their signs itself.
  if (effect === 'separate' || !nodes[compiled.parent]?.combine) return [];
  const after = effect === 'add' ? 'deduct' : 'add';
  return [
    {
      kind: 'effect',
      field: 'effect',
      before: effect,
      after,
      said: [word(after === 'add' ? CASE_WORDS.pointsTaken : CASE_WORDS.pointsAdded)],
      node: { ...compiled, sign: compiled.sign === 1 ? -1 : 1 },
    },
  ];
}

function editsOf(compiled: CompiledNode, policy: CompiledPolicy): NodeEdit[] {
  const { node } = compiled;
  const amounts =
    node.kind === 'group'
      ? [
          ...amountEdits(compiled, 'cap', 'cap', node.cap),
          ...amountEdits(compiled, 'floor', 'floor', node.floor),
          ...amountEdits(compiled, 'whenUnknown', 'unknown', node.whenUnknown),
        ]
      : [
          ...amountEdits(compiled, 'max', 'cap', node.max),
          ...amountEdits(compiled, 'min', 'floor', node.min),
          ...amountEdits(compiled, 'whenUnknown', 'unknown', node.whenUnknown),
        ];
  // What is pending gives nothing, whatever its limits.
  if (!compiled.rule && (node.kind === 'indicator' || node.combine === 'formula')) return [];
  return [...amounts, ...combinationEdits(compiled), ...effectEdits(compiled, policy)];
}

/** Every small change of the limits, the combination and the effect of the policy's own nodes. */
export function nodeMutants(policy: CompiledPolicy, names: Names): CompiledMutant[] {
  return ownNodes(policy).flatMap(({ pointer, ...compiled }) =>
    editsOf(compiled, policy).map(({ kind, field, before, after, said, node }): CompiledMutant => ({
      id: `${pointer}/${field} ${JSON.stringify(after)}`,
      kind,
      place: { list: 'score', id: compiled.node.id },
      pointer: `${pointer}/${field}`,
      before,
      after,
      description: bilingual([names.node(compiled.node.id), word(CASE_WORDS.colon), ...said]),
      change: { list: 'score', index: compiled.index, node },
    })),
  );
}

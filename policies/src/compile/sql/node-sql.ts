import type { CompiledNode, CompiledPolicy } from '../../evaluate/compile-policy.js';
import type { ColumnNames } from './policy-columns.js';
import { anyOf, choose, column, infix, integer, isNull, type Sql, truth } from './sql-tree.js';

/** Whether the source gives no rule or formula: such a node stays at 0 and is not limited. */
function isPending({ node, rule }: CompiledNode): boolean {
  return !rule && (node.kind !== 'group' || node.combine === 'formula');
}

function rawColumn({ node, rule }: CompiledNode, names: ColumnNames): Sql {
  return column(names.of('raw', node.id), rule !== undefined);
}

/** What the children of a group give before its own limits. */
export function rawPoints(node: CompiledNode, policy: CompiledPolicy, names: ColumnNames): Sql {
  if (isPending(node)) return integer(0);
  const signed = node.counted.flatMap((index): Sql[] => {
    const child = policy.nodes[index];
    if (!child) return [];
    const value = column(names.of('points', child.node.id), false);
    return [child.sign === -1 ? infix('-', integer(0), value) : value];
  });
  const [first, ...rest] = signed;
  if (!first) return integer(0);
  if (node.combine === 'max')
    return rest.length === 0 ? first : { kind: 'extreme', operator: 'greatest', operands: signed };
  // Deductions are taken off, not added with a sign.
  return rest.reduce(
    (left, right) =>
      right.kind === 'infix' && right.operator === '-' ? infix('-', left, right.right) : infix('+', left, right),
    first,
  );
}

/** Between which amounts the rule of a node always stays; without bounds where there is no rule. */
export function rangeOf({ rule }: CompiledNode): readonly [lowest: number, highest: number] {
  const type = rule?.expression.type;
  return type?.kind === 'number' ? [type.min, type.max] : [-Infinity, Infinity];
}

/** The points of a node after its cap and floor. */
export function limitedPoints(node: CompiledNode, names: ColumnNames): Sql {
  const { rule, least, most, whenUnknown } = node;
  const raw = rawColumn(node, names);
  if (isPending(node)) return raw;
  // What is given in place of an unknown result is not limited; where no limit would change it, that needs no saying.
  const isWithin = whenUnknown >= least && whenUnknown <= most;
  const got: Sql = rule && isWithin ? { kind: 'given', operand: raw, instead: integer(whenUnknown) } : raw;
  const [lowest, highest] = rangeOf(node);
  const capped: Sql = most >= highest ? got : { kind: 'extreme', operator: 'least', operands: [got, integer(most)] };
  const limited: Sql =
    least === -Infinity || (least <= lowest && least <= most)
      ? capped
      : { kind: 'extreme', operator: 'greatest', operands: [capped, integer(least)] };
  return rule && !isWithin ? choose(isNull(raw), integer(whenUnknown), limited) : limited;
}

/** Whether a needed fact is unknown at the node or below it. */
export function unknownPoints(node: CompiledNode, policy: CompiledPolicy, names: ColumnNames): Sql {
  if (isPending(node)) return truth(false);
  const below = node.counted.flatMap((index) => {
    const child = policy.nodes[index];
    return child ? [column(names.of('unknown', child.node.id), false)] : [];
  });
  return anyOf(node.rule ? [isNull(rawColumn(node, names)), ...below] : below);
}

import { type Expression, walk, bodyOf, operandsOf } from '../../logic/expression.js';
import { type Box, type Cell, type Cut, cutBox } from './box.js';
import { Judge } from './judge.js';
import { AS_OF, type Quantity } from './quantity.js';
import type { Space } from './space.js';
import type { Truth, Unknown } from './span.js';

type Conditional = Extract<Expression, { kind: 'conditional' }>;

/** A stretch of one quantity on which every condition of a choice is decided. */
export interface Tier {
  readonly box: Box;
  readonly cell: Cell;
  /** Whether each condition holds. */
  readonly holds: readonly boolean[];
  /** The first that holds; the number of conditions where none does. */
  readonly takenBy: number;
}

/** A choice whose conditions all ask about one quantity, cut into stretches in ascending order. */
export interface TierChain {
  readonly conditional: Conditional;
  readonly quantity: Quantity;
  readonly tiers: readonly Tier[];
}

/** Most conditions of a chain, and most stretches. */
const MOST_CONDITIONS = 600;
const MOST_TIERS = 2_000;

/** Every expression of the rule outside of the bodies of list operations. */
export function* outsideBodies(expression: Expression): Generator<Expression> {
  yield expression;
  for (const operand of operandsOf(expression)) if (operand !== bodyOf(expression)) yield* outsideBodies(operand);
}

/** The one quantity that the expressions read besides the day; undefined where there is none or several, or points are read. */
function onlyQuantity(space: Space, expressions: readonly Expression[]): Quantity | undefined {
  const found = new Set<Quantity>();
  const visit = (expression: Expression): boolean => {
    if (expression.kind === 'points') return false;
    const quantity = space.quantityOf(expression);
    if (quantity) {
      if (quantity.fact !== AS_OF) found.add(quantity);
      return true;
    }
    return operandsOf(expression).every(visit);
  };
  if (!expressions.every(visit) || found.size !== 1) return undefined;
  const [quantity] = found;
  return quantity?.cell.known === null ? undefined : quantity;
}

/** Whether what the choice gives is decided by the same quantity as its conditions. */
export function givesByQuantity(space: Space, { conditional, quantity }: TierChain): boolean {
  const results = [...conditional.branches.map(({ then }) => then), conditional.otherwise];
  return results.every((result) => {
    const constant = ![...walk(result)].some((part) => part.kind === 'fact' || part.kind === 'points');
    return constant || onlyQuantity(space, [result]) === quantity;
  });
}

function chainOf(space: Space, conditional: Conditional): TierChain | undefined {
  const conditions = conditional.branches.map(({ when }) => when);
  const quantity = conditions.length > MOST_CONDITIONS ? undefined : onlyQuantity(space, conditions);
  const days = space.list.find(({ fact }) => fact === AS_OF);
  if (!quantity || (days?.cell.values?.length ?? 1) > 1) return undefined;
  const tiers: Tier[] = [];
  const open: Box[] = [space.everybody];
  for (let box = open.pop(); box; box = open.pop()) {
    if (tiers.length + open.length > MOST_TIERS) return undefined;
    const judge = new Judge(space, box);
    const outcomes: (Truth | Unknown)[] = [];
    let cut: Cut | null = null;
    for (const condition of conditions) {
      const outcome = judge.truth(condition);
      outcomes.push(outcome);
      cut = outcome.cut;
      if (cut) break;
    }
    if (cut) {
      const [first, second] = cutBox(box, cut);
      open.push(second, first);
      continue;
    }
    const cell = box[quantity.index];
    if (!cell || outcomes.some((outcome) => outcome.kind === 'unknown')) return undefined;
    const holds = outcomes.map((outcome) => outcome.kind === 'truth' && outcome.value === true);
    const first = holds.indexOf(true);
    tiers.push({ box, cell, holds, takenBy: first < 0 ? holds.length : first });
  }
  return { conditional, quantity, tiers };
}

/** The choices of a rule whose conditions all ask about one and the same quantity. */
export function tierChainsOf(space: Space, rule: Expression): TierChain[] {
  return [...outsideBodies(rule)].flatMap((part) => (part.kind === 'conditional' ? (chainOf(space, part) ?? []) : []));
}

import { type Placed, placedNodes } from '../placed-nodes.js';
import type { Side } from '../side.js';
import type { Ground } from './ground.js';
import type { Kinship, Members } from './kinship.js';
import { factKeys, once, type Substance, substanceOf, substanceOfGroup } from './substance.js';

type Nodes = ReadonlyMap<string, Placed>;

/** An indicator and the group that it became, or the reverse. */
export type Converted = readonly [a: Placed, b: Placed];

/** Everything in the tree below a node, itself left out, and what is `apart` with all below it. */
function below(nodes: Iterable<Placed>, top: Placed, apart: ReadonlySet<Placed>): Placed[] {
  const inside = new Set<Placed>([top]);
  const found: Placed[] = [];
  for (const each of nodes) {
    if (!each.parent || !inside.has(each.parent) || apart.has(each)) continue;
    inside.add(each);
    found.push(each);
  }
  return found;
}

function substancesOf(nodes: Nodes, side: Side, other: Side): ReadonlyMap<Placed, Substance> {
  const keyOf = factKeys(side, other);
  const substances = new Map<Placed, Substance>();
  const indicators = [...nodes.values()].filter(({ node }) => node.kind === 'indicator');
  for (const each of indicators) substances.set(each, substanceOf(each, side, keyOf));
  const lines = new Map<Placed, Substance[]>();
  for (const each of indicators) {
    const substance = substances.get(each);
    for (let above = each.parent; above && substance; above = above.parent) {
      const list = lines.get(above);
      if (list) list.push(substance);
      else lines.set(above, [substance]);
    }
  }
  for (const each of nodes.values()) {
    if (each.node.kind === 'group') substances.set(each, substanceOfGroup(each, side, keyOf, lines.get(each) ?? []));
  }
  return substances;
}

/** The two score trees that are compared, with what their nodes are made of. */
export class Trees {
  readonly a: Nodes;
  readonly b: Nodes;
  private readonly madeOfA: () => ReadonlyMap<Placed, Substance>;
  private readonly madeOfB: () => ReadonlyMap<Placed, Substance>;

  constructor(sideA: Side, sideB: Side) {
    this.a = placedNodes(sideA.document.score);
    this.b = placedNodes(sideB.document.score);
    // Most comparisons are of one policy a day apart: where every id is in both, nobody asks.
    this.madeOfA = once(() => substancesOf(this.a, sideA, sideB));
    this.madeOfB = once(() => substancesOf(this.b, sideB, sideA));
  }

  get substancesA(): ReadonlyMap<Placed, Substance> {
    return this.madeOfA();
  }

  get substancesB(): ReadonlyMap<Placed, Substance> {
    return this.madeOfB();
  }

  /** Whether two nodes stand below one group, by its id or its title. */
  placesAreAlike({ parent: a }: Placed, { parent: b }: Placed): boolean {
    if (!a || !b) return a === b;
    return a.key === b.key || this.titleOf(a) === this.titleOf(b);
  }

  private titleOf(placed: Placed): string | undefined {
    return (this.substancesA.get(placed) ?? this.substancesB.get(placed))?.title;
  }

  /**
   * Records that an indicator became a group, or a group an indicator, with every line that is nothing else in the other document.
   * `apart` are nodes that are converted on their own.
   */
  convert(kinship: Kinship, [a, b]: Converted, grounds: readonly Ground[], apart: ReadonlySet<Placed>): void {
    const withLines = (group: Placed, nodes: Nodes): Members => [
      group,
      ...below(nodes.values(), group, apart).filter((each) => kinship.isLoose(each)),
    ];
    kinship.addRecast(
      b.node.kind === 'group'
        ? { kind: 'became-group', a: [a], b: withLines(b, this.b), grounds }
        : { kind: 'became-indicator', a: withLines(a, this.a), b: [b], grounds },
    );
  }
}

import { dependenciesOf, type SettingsNode } from './walk-settings.js';

/** Nodes in an order in which each comes after what it depends on, or a circle of names that has none. */
export type DependencyOrder =
  | { readonly order: readonly SettingsNode[]; readonly circle: null }
  | { readonly order: null; readonly circle: readonly string[] };

/** Orders built-in quantities and facts by what they depend on; names that nothing has are passed over. */
export function dependencyOrder(nodes: readonly SettingsNode[]): DependencyOrder {
  const byName = new Map(nodes.filter(({ kind }) => kind !== 'scene').map((node) => [node.name, node]));
  const order: SettingsNode[] = [];
  const placed = new Set<string>();
  for (const start of byName.values()) {
    const path: { readonly node: SettingsNode; readonly left: string[] }[] = [];
    const open = new Set<string>();
    const enter = (node: SettingsNode): void => {
      open.add(node.name);
      path.push({ node, left: [...dependenciesOf(node)] });
    };
    if (!placed.has(start.name)) enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.left.pop();
      if (next === undefined) {
        path.pop();
        open.delete(step.node.name);
        placed.add(step.node.name);
        order.push(step.node);
      } else if (open.has(next)) {
        const names = path.map(({ node }) => node.name);
        return { order: null, circle: [...names.slice(names.indexOf(next)), next] };
      } else if (!placed.has(next)) {
        const parent = byName.get(next);
        if (parent) enter(parent);
      }
    }
  }
  return { order, circle: null };
}

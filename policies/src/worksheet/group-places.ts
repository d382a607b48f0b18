import type { Group, Indicator, ScoreNode } from '../model/score-node.js';
import { plainWords } from './cell-text.js';

/** Where the nodes of a tree are, and which group is called what, while nodes are being added. */
export class GroupPlaces {
  private readonly parents = new Map<string, string>();
  private readonly groups = new Map<string, string | null>();
  private readonly isGroup = new Set<string>();

  constructor(private readonly root: Group) {
    this.addBelow(root);
  }

  private addBelow(group: Group): void {
    this.remember(group);
    for (const child of group.children) {
      if (child.kind !== 'include') this.parents.set(child.id, group.id);
      if (child.kind === 'group') this.addBelow(child);
    }
  }

  private remember({ id, title }: Pick<Group, 'id' | 'title'>): void {
    this.isGroup.add(id);
    const key = plainWords(title.zh);
    // A title that two groups have names neither.
    this.groups.set(key, this.groups.has(key) ? null : id);
  }

  /**
   * The group that a new node belongs to: the one it names, else that of the node above it. Undefined where the named one is not there, or is
   * two.
   */
  placeOf(title: string, above: string | null): string | undefined {
    const named = this.groups.get(plainWords(title));
    if (title !== '' && named !== null) return named;
    if (above === null) return title === '' ? this.root.id : undefined;
    const around = this.isGroup.has(above) ? above : this.parents.get(above);
    // Of two groups with one title, the one in which the row stands is meant.
    return title === '' || (named === null && around !== undefined) ? (around ?? this.root.id) : undefined;
  }

  isIn(id: string | null, parent: string): boolean {
    return id !== null && this.parents.get(id) === parent;
  }

  add(node: Exclude<ScoreNode, { kind: 'include' }> | Group | Indicator, parent: string): void {
    this.parents.set(node.id, parent);
    if (node.kind === 'group') this.remember(node);
  }
}

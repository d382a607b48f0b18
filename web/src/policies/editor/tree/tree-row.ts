import type { PlacedNode, Scene, StandingRule, Text, Veto } from '@jifen/policies';

/** How many of what stand at an entry, or at it and below it. */
export interface NodeStatus {
  readonly errors: number;
  readonly pending: number;
  /** Something of its rule that no confirmed test case shows. */
  readonly untested: number;
  readonly changed: number;
  readonly illustrative: number;
}

/** What a row of the tree stands for. */
export type RowEntry =
  | { readonly kind: 'node'; readonly placed: PlacedNode }
  | { readonly kind: 'verdict'; readonly list: 'vetoes' | 'standing'; readonly verdict: Veto | StandingRule }
  | { readonly kind: 'scene'; readonly scene: Scene }
  /** The head above the vetoes and standing rules, and the one above the scenes. */
  | { readonly kind: 'verdicts' | 'scenes' };

/** One row of the score tree. */
export interface TreeRow {
  /** The node's id; of a verdict `/vetoes/<id>` or `/standing/<id>`, of a scene `/scenes/<id>`. */
  readonly id: string;
  readonly entry: RowEntry;
  /** Absent for the heads of verdicts and scenes, whose words are the product's own. */
  readonly title: Text | null;
  /** Into the document as written; rows of an included policy all point at the inclusion. */
  readonly pointer: string;
  readonly parent: string | null;
  /** 0 at the top. */
  readonly depth: number;
  readonly hasChildren: boolean;
  /** Position among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Indicators, verdicts and scenes below it. */
  readonly leaves: number;
  /** Most points that can be reached, in hundredths; null while not known. */
  readonly reachable: number | null;
  /** Belongs to an included policy and cannot be edited here. */
  readonly locked: boolean;
  /** Of the entry itself. */
  readonly own: NodeStatus;
  /** Of the entry and everything below it. */
  readonly status: NodeStatus;
}

/** The row of the head above vetoes and standing rules. */
export const VERDICTS_ROW = '/verdicts';

/** The row of the head above the scenes. */
export const SCENES_ROW = '/scenes';

/** Id of the row of a scene. */
export function sceneRowId(id: string): string {
  return `/scenes/${id}`;
}

/** Whether the row is a head, which stands for nothing in the document. */
export function isHead({ entry }: Pick<TreeRow, 'entry'>): boolean {
  return entry.kind === 'verdicts' || entry.kind === 'scenes';
}

/** Id of the row of a verdict. */
export function verdictRowId(list: 'vetoes' | 'standing', id: string): string {
  return `/${list}/${id}`;
}

/** The row of a locked policy itself, not of what is inside it: other rows may stand before and behind it. */
export function isLockedTop(row: TreeRow, parent: TreeRow | undefined): boolean {
  return row.locked && parent?.locked !== true;
}

/** The row of that id, or of the verdict or scene of that id; undefined where there is none. */
export function rowForId(rows: readonly TreeRow[], id: string): TreeRow | undefined {
  return (
    rows.find((row) => row.id === id) ??
    rows.find(({ entry }) => entry.kind === 'verdict' && entry.verdict.id === id) ??
    rows.find(({ entry }) => entry.kind === 'scene' && entry.scene.id === id)
  );
}

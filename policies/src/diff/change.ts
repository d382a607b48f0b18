import type { Bilingual } from '../findings/finding.js';
import type { Text } from '../model/text.js';
import type { Ground } from './kinship/ground.js';
import type { RulePart } from './rule-parts.js';

export { type Ground, GROUND_WORDS } from './kinship/ground.js';

/** What a change is about. */
export type SubjectKind =
  | 'policy'
  | 'group'
  | 'indicator'
  | 'inclusion'
  | 'fact'
  | 'department'
  | 'veto'
  | 'standing'
  | 'scene'
  | 'key'
  | 'pool'
  | 'reading'
  | 'source'
  | 'note';

/** The thing that changed. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Unique among the subjects of its kind; keys and pools are named `scene/key`. */
  readonly id: string;
  readonly title: Bilingual;
}

/** One property of a thing, in the words of the domain. */
export type Aspect =
  | 'acquisition'
  | 'action'
  | 'announcement'
  | 'cap'
  | 'change-note'
  | 'citations'
  | 'combine'
  | 'consequence'
  | 'database'
  | 'date'
  | 'decision'
  | 'department'
  | 'direction'
  | 'duties'
  | 'effect'
  | 'effective-from'
  | 'effective-to'
  | 'eligibility'
  | 'evidence'
  | 'floor'
  | 'format'
  | 'formula'
  | 'history'
  | 'household'
  | 'id'
  | 'issuer'
  | 'items'
  | 'jurisdiction'
  | 'lottery-seed'
  | 'marks'
  | 'max'
  | 'min'
  | 'name'
  | 'number'
  | 'owner'
  | 'personal'
  | 'place'
  | 'portable'
  | 'publicity'
  | 'question'
  | 'quota'
  | 'ranked'
  | 'readings'
  | 'reason'
  | 'recheck'
  | 'relation'
  | 'review'
  | 'role'
  | 'rounds'
  | 'rule'
  | 'scene-vetoes'
  | 'schema'
  | 'service'
  | 'state'
  | 'threshold'
  | 'tie'
  | 'type'
  | 'unit'
  | 'until'
  | 'version'
  | 'warning'
  | 'when-unknown'
  | 'wording';

/**
 * What happened to a thing as a whole: it came, went, stands below another parent or in another order, or has another id; or nodes became
 * others: several one, one several, an indicator a group of lines, or the reverse.
 */
export type WholeChange =
  'added' | 'removed' | 'moved' | 'reordered' | 'renamed' | 'merged' | 'split' | 'became-group' | 'became-indicator';

/** What happened: to the thing as a whole, or to one of its properties. */
export type ChangeKind = WholeChange | `${Aspect}-changed`;

/**
 * What the change can touch: points (`score`), the state of points and vetoes (`eligibility`), rankings (`scene`), the facts that are
 * gathered (`data`), or the document only (`text`).
 */
export type Bearing = 'score' | 'eligibility' | 'scene' | 'data' | 'text';

/** One of several nodes that a merge, a split or a conversion is about. */
export interface Member {
  readonly node: string;
  readonly kind: 'group' | 'indicator';
  readonly title: Bilingual;
  /** Layer of the score tree in which it stands; null above the layers. */
  readonly layer: string | null;
  /** Pointer into its resolved document. */
  readonly path: string;
  /** The most points it gives, in hundredths; null where it is pending or there is no cap. */
  readonly most: number | null;
}

/** What the nodes of a merge, a split or a conversion say about one thing, side by side. */
export interface ComparedLine {
  readonly aspect: Aspect;
  readonly before: Bilingual;
  readonly after: Bilingual;
}

/** One difference between two policy documents. A is the older or left one, B the newer or right one. */
export interface Change {
  /** The same for the same difference in every comparison: `indicator/volunteering/rule-changed`. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly subject: Subject;
  readonly bearing: Bearing;
  /** Id of the score node, where the subject is one: in B, or in A where it is not in B. */
  readonly node?: string;
  /** Its id in A, where that is another one. */
  readonly nodeA?: string;
  /** The group that the node left, where B does not have it; the group that it joined, where A did not have it. */
  readonly outOf?: string;
  readonly into?: string;
  /** Every node of a merge, a split or a conversion. Nothing of them is in any other change. */
  readonly members?: { readonly a: readonly Member[]; readonly b: readonly Member[] };
  /** What these say: titles, rules, the most points and their sum, and whatever else differs. */
  readonly lines?: readonly ComparedLine[];
  /** What speaks for nodes being the same where no id does. */
  readonly grounds?: readonly Ground[];
  /** Layers of the score tree in which the node stands; null where it stands in none or is absent. */
  readonly layerA: string | null;
  readonly layerB: string | null;
  /** Added or removed together with this parent, which is itself in the list. */
  readonly within?: string;
  /** Pointers into the resolved documents; null where there is nothing. */
  readonly pathA: string | null;
  readonly pathB: string | null;
  /** JSON values; undefined where there is nothing. A group stands without its children; several nodes are a list. */
  readonly before: unknown;
  readonly after: unknown;
  /** Both sides in words, for two columns; null where there is nothing. */
  readonly beforeText: Bilingual | null;
  readonly afterText: Bilingual | null;
  /** The change as a sentence. */
  readonly text: Bilingual;
  /** What exactly changed in a rule, where its form allows to say so. */
  readonly parts: readonly RulePart[];
  /** The change note of the node in B: why. */
  readonly note?: Text;
  /** Policy that owns the node in B, where it is included and locked. */
  readonly lockedBy?: string;
}

/** What became of a node. Where several things did, the first of these in this order. */
export type NodeFate =
  | 'merged'
  | 'split'
  | 'became-group'
  | 'became-indicator'
  | 'added'
  | 'removed'
  | 'renamed'
  | 'moved'
  | 'changed'
  | 'unchanged';

/** A node as it stands in one of the documents. */
export interface NodeSide {
  readonly node: string;
  readonly title: Bilingual;
  readonly layer: string | null;
  readonly path: string;
  /** How it reads. */
  readonly text: Bilingual;
}

/** A group or indicator of either document, and what became of it. */
export interface NodeStatus {
  readonly fate: NodeFate;
  /** Null where the document has none; a member of a merge, split or conversion stands alone unless it kept its id. */
  readonly a: NodeSide | null;
  readonly b: NodeSide | null;
  /** Ids of the changes that concern it. */
  readonly changes: readonly string[];
}

/** Every difference between two policies. */
export interface PolicyDiff {
  readonly changes: readonly Change[];
  /** Groups and indicators that are the same in both. */
  readonly unchangedCount: number;
  /** Every group and indicator, those of B first, each once; only on request. */
  readonly nodes?: readonly NodeStatus[];
}

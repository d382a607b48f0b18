import type { Bilingual } from '../findings/finding.js';
import type { Text } from '../model/text.js';
import type { RulePart } from './rule-parts.js';

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
  | 'rule'
  | 'schema'
  | 'service'
  | 'state'
  | 'threshold'
  | 'tie'
  | 'type'
  | 'unit'
  | 'version'
  | 'warning'
  | 'when-unknown'
  | 'wording';

/** What happened: a thing came, went, moved below another parent or stands in another order; or one of its properties changed. */
export type ChangeKind = 'added' | 'removed' | 'moved' | 'reordered' | `${Aspect}-changed`;

/**
 * What the change can touch: points (`score`), the state of points and vetoes (`eligibility`), rankings (`scene`), the facts that are
 * gathered (`data`), or the document only (`text`).
 */
export type Bearing = 'score' | 'eligibility' | 'scene' | 'data' | 'text';

/** One difference between two policy documents. A is the older or left one, B the newer or right one. */
export interface Change {
  /** The same for the same difference in every comparison: `indicator/volunteering/rule-changed`. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly subject: Subject;
  readonly bearing: Bearing;
  /** Id of the score node, where the subject is one. */
  readonly node?: string;
  /** Layers of the score tree in which the node stands; null where it stands in none or is absent. */
  readonly layerA: string | null;
  readonly layerB: string | null;
  /** Added or removed together with this parent, which is itself in the list. */
  readonly within?: string;
  /** Pointers into the resolved documents; null where there is nothing. */
  readonly pathA: string | null;
  readonly pathB: string | null;
  /** JSON values; undefined where there is nothing. A group stands without its children. */
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

/** A score node in which nothing changed at all. */
export interface Unchanged {
  readonly node: string;
  readonly title: Bilingual;
  readonly layer: string | null;
  /** How it reads. */
  readonly text: Bilingual;
}

/** Every difference between two policies. */
export interface PolicyDiff {
  readonly changes: readonly Change[];
  /** Groups and indicators that are the same in both. */
  readonly unchangedCount: number;
  /** The same, listed; only on request. */
  readonly unchanged?: readonly Unchanged[];
}

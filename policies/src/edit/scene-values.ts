import { fromPointer, valueAt, withValueAt } from '../findings/json-pointer.js';
import type { Mark } from '../model/mark.js';
import type { Scene } from '../model/scene.js';
import type { Text } from '../model/text.js';

/** What carries marks of its own inside a scene: its keys, its vetoes, the keys of its rounds. */
const CARRIER = /^(?:\/rounds\/\d+)?\/keys\/\d+|^\/vetoes\/\d+/;

/** Why a value is pending, where nobody has said more. */
const PENDING: Text = { zh: '待定', en: 'pending' };
const PLACES: Text = { zh: '名额每年登记时公布', en: 'places are named each year' };

function noteFor(at: string): Text {
  return at.endsWith('/quota') ? PLACES : PENDING;
}

/** Pointers to what is null in a value that stands at `at`: the value itself, or the formula of a household. */
function nullsIn(value: unknown, at: string): string[] {
  if (value === null) return [at];
  return typeof value === 'object' && Object.hasOwn(value, 'formula') && valueAt(value, '/formula') === null
    ? [`${at}/formula`]
    : [];
}

/** The marks of an object in which `value` has come to stand at `at`: pending what is null, and no longer pending what is not. */
export function marksFor(marks: readonly Mark[], at: string, value: unknown): readonly Mark[] {
  const nulls = nullsIn(value, at);
  const isBelow = (mark: Mark): boolean => mark.at === at || mark.at.startsWith(`${at}/`);
  const kept = marks.filter((mark) => mark.kind !== 'pending' || !isBelow(mark) || nulls.includes(mark.at));
  const marked = new Set(kept.flatMap((mark) => (mark.kind === 'pending' ? mark.at : [])));
  const missing = nulls.filter((each) => !marked.has(each));
  if (missing.length === 0 && kept.length === marks.length) return marks;
  return [...kept, ...missing.map((each): Mark => ({ at: each, kind: 'pending', note: noteFor(each) }))];
}

/** The object without the last key of the pointer, or with the value there. */
export function put<T extends object>(root: T, at: string, value: unknown): T {
  if (value !== undefined) return withValueAt(root, at, value);
  const key = fromPointer(at).at(-1) ?? '';
  const above = at.slice(0, at.lastIndexOf('/'));
  const holder = valueAt(root, above);
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return root;
  return withValueAt(root, above, Object.fromEntries(Object.entries(holder).filter(([name]) => name !== key)));
}

/**
 * A scene in which a value stands at `at`, a pointer into the scene whose parent exists; undefined takes the value away. What becomes null
 * is marked pending where the mark belongs, at the scene or at the key or veto; what is no longer null loses that mark. Other marks stay.
 */
export function withSceneValue(scene: Scene, at: string, value: unknown): Scene {
  const carrier = CARRIER.exec(at)?.[0] ?? '';
  const inside = at.slice(carrier.length);
  const next = put(scene, at, value);
  if (inside === '') return next;
  const marks = valueAt(next, `${carrier}/marks`);
  if (!Array.isArray(marks)) return next;
  const marked = marksFor(marks as Mark[], inside, value);
  return marked === marks ? next : withValueAt(next, `${carrier}/marks`, marked);
}

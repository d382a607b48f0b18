import { valueAt } from '../findings/json-pointer.js';
import type { Citation } from '../model/citation.js';
import type { Mark } from '../model/mark.js';
import type { AdmissionRound, OrderingKey, Pool, Scene } from '../model/scene.js';
import type { SceneVeto } from '../model/verdict.js';
import { marksFor, withSceneValue } from './scene-values.js';

/** What stands in the lists of a scene. */
export type SceneItem = OrderingKey | SceneVeto | Pool | AdmissionRound | Citation;

/** Most entries of each list of a scene, as the document's schema has it; by the last word of the pointer to the list. */
const MOST: Readonly<Record<string, number>> = { keys: 20, vetoes: 100, pools: 500, rounds: 10, citations: 20 };

/** Lists that a scene has only while something stands in them. */
const OPTIONAL = /^\/(vetoes|rounds)$|^\/rounds\/\d+\/keys$/;

function itemsAt(scene: Scene, list: string): readonly SceneItem[] {
  const items = valueAt(scene, list);
  return Array.isArray(items) ? (items as readonly SceneItem[]) : [];
}

/** Whether the list at that pointer into the scene takes one more. */
export function hasRoomForItem(scene: Scene, list: string): boolean {
  return itemsAt(scene, list).length < (MOST[list.slice(list.lastIndexOf('/') + 1)] ?? 0);
}

/** The marks of the scene on entries of the list follow these to where they stand now; marks on what is gone go with it. */
function movedMarks(marks: readonly Mark[], list: string, placeOf: (index: number) => number): Mark[] {
  return marks.flatMap((mark) => {
    const [, index, rest] = mark.at.startsWith(`${list}/`)
      ? (/^(\d+)(.*)$/.exec(mark.at.slice(list.length + 1)) ?? [])
      : [];
    if (index === undefined) return mark;
    const place = placeOf(Number(index));
    return place < 0 ? [] : { ...mark, at: `${list}/${place}${rest ?? ''}` };
  });
}

/** The list in another order; entries that were not there before are `added`, in place. */
function rearranged(scene: Scene, list: string, next: readonly (number | SceneItem)[]): Scene {
  const before = itemsAt(scene, list);
  const items = next.flatMap((each) => (typeof each === 'number' ? (before[each] ?? []) : each));
  const moved = movedMarks(scene.marks, list, (index) => next.indexOf(index));
  const marks = next.reduce<readonly Mark[]>((marked, each, place) => {
    if (typeof each === 'number') return marked;
    if ('quota' in each) return marksFor(marked, `${list}/${place}/quota`, each.quota);
    return 'share' in each ? marksFor(marked, `${list}/${place}/share`, each.share) : marked;
  }, moved);
  const value = items.length === 0 && OPTIONAL.test(list) ? undefined : items;
  const { marks: old } = scene;
  const isSame = marks.length === old.length && marks.every((mark, index) => mark === old[index]);
  return { ...withSceneValue(scene, list, value), marks: isSame ? old : [...marks] };
}

const indices = (scene: Scene, list: string): number[] => itemsAt(scene, list).map((_, index) => index);

/**
 * Puts an entry into a list of a scene, before the one at `index` or behind the last one. `list` is a pointer into the scene: `/keys`,
 * `/vetoes`, `/pools`, `/rounds`, `/rounds/<n>/keys` or `/citations`. The schema limits the list: ask {@link hasRoomForItem} before.
 */
export function insertSceneItem(
  scene: Scene,
  list: string,
  item: SceneItem,
  index = itemsAt(scene, list).length,
): Scene {
  const order = indices(scene, list);
  return rearranged(scene, list, [...order.slice(0, index), item, ...order.slice(index)]);
}

/** Takes an entry out of a list of a scene, with the scene's marks on it. */
export function removeSceneItem(scene: Scene, list: string, index: number): Scene {
  return rearranged(
    scene,
    list,
    indices(scene, list).filter((each) => each !== index),
  );
}

/** Moves the entry at `from` to where `to` is now; the scene itself where one of the two does not exist. */
export function moveSceneItem(scene: Scene, list: string, from: number, to: number): Scene {
  const order = indices(scene, list);
  if (from === to || !order.includes(from) || !order.includes(to)) return scene;
  const others = order.filter((index) => index !== from);
  return rearranged(scene, list, [...others.slice(0, to), from, ...others.slice(to)]);
}

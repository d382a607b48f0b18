import { withValueAt } from '../findings/json-pointer.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { Scene } from '../model/scene.js';
import { type Edit, made, refused } from './edit.js';
import { isIdentifier, ownIds } from './entry-ids.js';
import { type Entry, entryAt, isInclusion, listKind, placeOf } from './list-place.js';
import { withPointsReferences } from './points-references.js';
import { idMalformed, idTaken, isLocked, noSuchPlace } from './refusals.js';

function withItem(scene: Scene, old: string, id: string): Scene {
  return scene.items?.includes(old)
    ? { ...scene, items: scene.items.map((item) => (item === old ? id : item)) }
    : scene;
}

/**
 * Gives an entry, or the root, another id. Rules that read its points and scenes that count it name it by the new one. `taken`: further
 * ids in use, those of included policies. Test cases are kept apart from the document: `renamedInCase` has them follow.
 */
export function renameEntry(document: PolicyDocument, pointer: string, id: string, taken: ReadonlySet<string>): Edit {
  const entry: Entry | null = pointer === '/score' ? document.score : entryAt(document, pointer);
  if (!entry) return refused(noSuchPlace(pointer));
  if (isInclusion(entry)) return refused(isLocked(pointer));
  if (id === entry.id) return made(document, pointer);
  if (!isIdentifier(id)) return refused(idMalformed(`${pointer}/id`, id));
  const kind = listKind(placeOf(pointer)?.list ?? '') ?? 'nodes';
  if (taken.has(id) || ownIds(document, kind).has(id)) return refused(idTaken(`${pointer}/id`, id));
  const renamed = withValueAt(document, `${pointer}/id`, id);
  if (kind !== 'nodes') return made(renamed, pointer);
  const references = withPointsReferences(renamed, new Map([[entry.id, id]]));
  const scenes = references.scenes.map((scene) => withItem(scene, entry.id, id));
  return made({ ...references, scenes }, pointer);
}

import { type PolicyDocument, type ValueEdit, withSceneValue } from '@jifen/policies';

/** The edit of a value in a scene as the form of the scene makes it: what is given is no longer marked pending. Other edits stay as they are. */
export function asSceneEdit({ scenes }: Pick<PolicyDocument, 'scenes'>, edit: ValueEdit): ValueEdit {
  const [, index, at] = /^\/scenes\/(\d+)(\/.+)$/.exec(edit.pointer) ?? [];
  const scene = index === undefined ? undefined : scenes[Number(index)];
  if (!scene || at === undefined) return edit;
  return { pointer: `/scenes/${index}`, value: withSceneValue(scene, at, edit.value) };
}

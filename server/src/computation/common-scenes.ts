import { type CompiledPolicy } from '@jifen/policies';
import { type SceneSource } from './jobs.js';

/** Scenes that both policies have, with the places that stand in them. */
export function commonScenes(a: CompiledPolicy, b: CompiledPolicy): SceneSource[] {
  return [...b.rules.scenes.keys()].filter((id) => a.rules.scenes.has(id)).map((scene) => ({ scene, round: {} }));
}

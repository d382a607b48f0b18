import type { ShowText } from '../i18n';
import { subjectName } from '../simulations/subject-name';
import type { Comparison } from './comparison';
import { placesOf } from './crossing-figures';
import type { SentenceFacts } from './sentence';

/** What the sentence of a comparison says: both names, who moves, and the first scene. */
export function sentenceFactsOf(comparison: Comparison, text: ShowText): SentenceFacts {
  const { manifest, persons, winners, losers, unchanged, deltaSum } = comparison;
  const [scene] = comparison.crossing;
  return {
    a: subjectName(manifest.a, text),
    b: subjectName(manifest.b, text),
    persons,
    winners,
    losers,
    unchanged,
    deltaSum,
    scene: scene
      ? {
          title: manifest.scene?.title ?? text(scene.scene.title),
          places: placesOf(scene.pools, 'b'),
          inOut: scene.inOut.length,
          outIn: scene.outIn.length,
        }
      : null,
  };
}

import {
  type Citation,
  keyTokens,
  libraryOf,
  type Mark,
  Names,
  type OrderingKey,
  type PolicyDocument,
  quotaTokens,
  type Reading,
  readBackScene,
  readPolicyRules,
  resolvePolicy,
  type Scene,
  type SceneLine,
  type SceneRules,
  type Tokens,
} from '@jifen/policies';
import type { Bilingual } from '../../i18n';

/** Which end of a key comes first. */
export type KeyOrder = 'highest' | 'lowest' | 'latest' | 'earliest';

/** One ordering key in words. */
export interface ShownKey {
  readonly id: string;
  readonly title: Bilingual;
  /** Null where the key is pending. */
  readonly order: KeyOrder | null;
  readonly sentence: Tokens;
  readonly readings: readonly string[];
  readonly marks: readonly Mark[];
  /** The key is the scene's own points, so that a column of them need not stand twice. */
  readonly isScenePoints: boolean;
}

/** A citation with the title of its document. */
export interface ShownCitation extends Citation {
  readonly title: string;
  readonly number: string | null;
}

/** What a frozen version lays down for a scene. */
export interface ShownRules {
  readonly scene: Scene;
  readonly department: Bilingual | null;
  readonly keys: readonly ShownKey[];
  /** Everything that no round changes, but the keys, line by line. */
  readonly lines: readonly SceneLine[];
  /** Ids of the readings that the scene and its keys rest on, in order. */
  readonly readings: readonly string[];
  readonly readingOf: (id: string) => Reading | undefined;
  readonly citations: readonly ShownCitation[];
  /** Title of an indicator or group; its id where the version has none of it. */
  readonly nodeTitle: (id: string) => Bilingual;
}

/** The rules of a scene in a version with what it includes; null where the version has no such scene. */
export function sceneRulesOf(
  document: PolicyDocument,
  included: readonly PolicyDocument[],
  sceneId: string,
): ShownRules | null {
  const resolved = resolvePolicy(document, libraryOf(included)).value;
  const policy = resolved && readPolicyRules(resolved);
  const rules = policy?.scenes.get(sceneId);
  if (!resolved || !policy || !rules) return null;
  const { scene } = rules;
  const names = new Names(resolved.document);
  const readings = new Set([...scene.readings, ...scene.keys.flatMap((key) => key.readings)]);
  return {
    scene,
    department: document.departments.find(({ id }) => id === scene.department)?.title ?? null,
    keys: scene.keys.map((key) => {
      const expression = rules.keys.get(key.id) ?? null;
      return {
        id: key.id,
        title: key.title,
        order: expression && orderOf(key, expression.type.kind === 'date'),
        sentence: keyTokens(key, expression, names),
        readings: key.readings,
        marks: key.marks,
        isScenePoints: JSON.stringify(key.rule) === '{"var":"scene_points"}',
      };
    }),
    lines: standingLines(rules, names),
    readings: [...readings].sort(),
    readingOf: (id) => document.readings.find((reading) => reading.id === id),
    citations: scene.citations.map((citation) => {
      const source = document.documents.find(({ id }) => id === citation.document);
      return { ...citation, title: source?.title ?? citation.document, number: source?.number ?? null };
    }),
    nodeTitle: (id) => policy.nodes.get(id)?.node.title ?? { zh: id },
  };
}

/** Without keys, clocks and places: the keys stand by themselves, dates and places are those of the round. */
function standingLines(rules: SceneRules, names: Names): SceneLine[] {
  const scene: Scene = { ...rules.scene, keys: [], clocks: {}, pools: [], quota: null };
  const places = JSON.stringify(quotaTokens(null));
  return readBackScene({ ...rules, scene }, names).filter(({ tokens }) => JSON.stringify(tokens) !== places);
}

function orderOf({ direction }: OrderingKey, dates: boolean): KeyOrder {
  if (direction === 'descending') return dates ? 'latest' : 'highest';
  return dates ? 'earliest' : 'lowest';
}

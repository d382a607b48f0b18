import type { Fact } from '../../../model/fact.js';
import type { Scene } from '../../../model/scene.js';
import { sharesOfWeights } from './distributions.js';
import { fitFindings } from './fit-findings.js';
import { type FactSettings, type GenerationSettings, type SceneSettings } from './generation-settings.js';
import { settingsFindings } from './settings-findings.js';
import { defaultFactSettings } from './type-defaults.js';
import { dependenciesOf, settingsNodes } from './walk-settings.js';

/** Share of the households that apply for a scene of which nothing is assumed. */
const APPLICANTS = 500;

/** What settings are to cover. */
export interface Wanted {
  readonly facts: readonly Fact[];
  readonly scenes: readonly Pick<Scene, 'id' | 'title' | 'pools'>[];
}

function defaultScene({ title, pools }: Wanted['scenes'][number]): SceneSettings {
  const places = pools.map(({ quota }) => quota ?? 0);
  const shares = sharesOfWeights(places.every((quota) => quota > 0) ? places : places.map(() => 1));
  return {
    title,
    per: 'household',
    share: { rows: [], otherwise: APPLICANTS },
    ...(pools.length === 0
      ? {}
      : { pools: Object.fromEntries(pools.map(({ id }, index) => [id, shares[index] ?? 0])) }),
  };
}

function fitsScene({ pools }: SceneSettings, scene: Wanted['scenes'][number]): boolean {
  const known = new Set(scene.pools.map(({ id }) => id));
  return pools === undefined ? known.size === 0 : Object.keys(pools).every((id) => known.has(id));
}

/** Names that facts, scenes or built-in quantities of the settings need, however far back. */
function neededBy(settings: GenerationSettings, collected: readonly string[]): ReadonlySet<string> {
  const nodes = settingsNodes(settings);
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const needed = new Set<string>();
  const waiting = [
    ...collected,
    ...nodes.filter(({ kind }) => kind !== 'fact').flatMap((node) => [...dependenciesOf(node)]),
  ];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    const node = byName.get(name);
    if (node) waiting.push(...dependenciesOf(node));
  }
  return needed;
}

/** What `base` assumes of the facts of a dictionary; where it assumes nothing, or what does not fit, a default by type. */
function factsFor(base: GenerationSettings, wanted: readonly Fact[]): Record<string, FactSettings> {
  const facts: Record<string, FactSettings> = {};
  for (const [id, assumed] of Object.entries(base.facts)) facts[id] = { ...assumed, collected: false };
  for (const fact of wanted) {
    const assumed = Object.hasOwn(base.facts, fact.id) ? base.facts[fact.id] : undefined;
    const fits = assumed !== undefined && fitFindings(fact, assumed).length === 0;
    facts[fact.id] = fits ? { ...assumed, collected: true } : defaultFactSettings(fact);
  }
  return facts;
}

/**
 * Settings for a policy's dictionary and scenes, made from `base`: each fact of the dictionary is collected, by what the base assumes of it
 * or, where that is nothing or does not fit, by a default of its type; likewise each scene. What the base has besides is kept as a hidden
 * trait where something depends on it, else left out. So any policy can be simulated at once.
 */
export function settingsFor(base: GenerationSettings, { facts, scenes }: Wanted): GenerationSettings {
  const complete: GenerationSettings = {
    ...base,
    facts: factsFor(base, facts),
    scenes: Object.fromEntries(
      scenes.map((scene) => {
        const assumed = Object.hasOwn(base.scenes, scene.id) ? base.scenes[scene.id] : undefined;
        return [scene.id, assumed && fitsScene(assumed, scene) ? assumed : defaultScene(scene)];
      }),
    ),
  };
  const needed = neededBy(
    complete,
    facts.map(({ id }) => id),
  );
  const kept = Object.entries(complete.facts).filter(([id]) => needed.has(id));
  const pruned = { ...complete, facts: Object.fromEntries(kept) };
  return settingsFindings(pruned).length === 0 ? pruned : withoutForeignConditions(pruned);
}

/** Rows whose condition asks of a fact what it cannot answer, because the dictionary declares it otherwise, are left out. */
function withoutForeignConditions(settings: GenerationSettings): GenerationSettings {
  const bad = new Set(
    settingsFindings(settings).flatMap(({ pointer }) => {
      const row = /^(.*\/rows\/\d+)\/when/.exec(pointer)?.[1];
      return row === undefined ? [] : [row];
    }),
  );
  const strip = (value: unknown, pointer: string): unknown => {
    if (Array.isArray(value)) {
      return value
        .map((entry: unknown, index) => ({ entry, at: `${pointer}/${index}` }))
        .filter(({ at }) => !bad.has(at))
        .map(({ entry, at }) => strip(entry, at));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]: [string, unknown]) => [key, strip(child, `${pointer}/${key}`)]),
    );
  };
  return strip(settings, '') as GenerationSettings;
}

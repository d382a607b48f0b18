import { topicKey } from '../random.js';
import { lookupOf, type SlotOf } from './conditional.js';
import { type Drawer, drawerOf, writerOf } from './fact-drawer.js';
import { type Drawn, type FactValue, type Life, SLOT } from './life.js';
import { chanceSampler, choiceSampler, countSampler, quantileSampler, type Sampler } from './sampler.js';
import { WHOLE } from './settings/distributions.js';
import { dependencyOrder } from './settings/dependency-order.js';
import { BUILT_IN, type GenerationSettings } from './settings/generation-settings.js';
import { settingsNodes } from './settings/walk-settings.js';

/** One thing to draw for a person, in its turn. */
interface Step {
  readonly slot: number;
  /** Drawn for the first person of a household and held by the second as well. */
  readonly shared: boolean;
  readonly draw: (life: Life) => Drawn;
}

/** A fact that is written down. */
interface Output {
  readonly id: string;
  readonly slot: number;
  readonly isUnknown: (life: Life) => boolean;
  readonly write: (drawn: Drawn) => FactValue;
}

/** The applications of a scene. */
interface SceneDraw {
  readonly scene: string;
  /** How many applications the household makes, for the values of its first person. */
  readonly count: (life: Life) => number;
  /** The pool of the household; undefined where the scene has none. */
  readonly pool: (life: Life) => string | undefined;
}

/** Settings ready for drawing. */
export interface CompiledSettings {
  readonly couple: Sampler<boolean>;
  readonly ageDays: Sampler<number>;
  readonly youngest: number;
  readonly oldest: number;
  readonly steps: readonly Step[];
  readonly outputs: readonly Output[];
  readonly scenes: readonly SceneDraw[];
}

const TOPIC = {
  children: topicKey('children'),
  residence: topicKey('residence'),
};

function residenceDraw({ people }: GenerationSettings, slotOf: SlotOf): Step['draw'] {
  const days = lookupOf(people.residenceDays, slotOf, quantileSampler);
  const [moved, part] = [chanceSampler(people.movedWithinProvince), quantileSampler(people.partInCounty)];
  return (life) => {
    const random = life.streams.on(TOPIC.residence);
    const longest = Math.max(1, life.asOf - life.born - people.registeredFromAge);
    life.residenceDays = Math.max(1, Math.min(longest, days(life.values)(random)));
    const share = moved(random) ? part(random) : WHOLE;
    life.countyDays = Math.max(1, Math.floor((life.residenceDays * share) / WHOLE));
    life.values[SLOT.county_years] = Math.floor(life.countyDays / 365);
    return Math.floor(life.residenceDays / 365);
  };
}

function builtInStep(name: string, settings: GenerationSettings, slotOf: SlotOf): Step[] {
  if (name === 'children') {
    const children = lookupOf(settings.people.children, slotOf, countSampler);
    const draw = ({ values, streams }: Life) => children(values)(streams.on(TOPIC.children));
    return [{ slot: SLOT.children, shared: true, draw }];
  }
  return name === 'residence_years'
    ? [{ slot: SLOT.residence_years, shared: false, draw: residenceDraw(settings, slotOf) }]
    : [];
}

function factStep(slot: number, id: string, shared: boolean, drawer: Drawer): Step {
  const topic = topicKey(id);
  return { slot, shared, draw: (life) => drawer(life, life.streams.on(topic)) };
}

function unknownDraw(id: string, share: number): Output['isUnknown'] {
  if (share === 0) return () => false;
  const [topic, unknown] = [topicKey(`unknown:${id}`), chanceSampler(share)];
  return ({ streams }) => unknown(streams.on(topic));
}

function sceneDraws({ scenes }: GenerationSettings, slotOf: SlotOf): SceneDraw[] {
  return Object.keys(scenes)
    .sort()
    .flatMap((scene) => {
      const wanted = scenes[scene];
      if (!wanted) return [];
      const share = lookupOf(wanted.share, slotOf, chanceSampler);
      const [applies, place] = [topicKey(`scene:${scene}`), topicKey(`pool:${scene}`)];
      const pool = wanted.pools === undefined ? undefined : choiceSampler(wanted.pools);
      return [
        {
          scene,
          count: ({ values, streams }: Life) => {
            const random = streams.on(applies);
            const chance = share(values);
            const chances = wanted.per === 'child' ? Number(values[SLOT.children]) : 1;
            let count = 0;
            for (let left = chances; left > 0; left -= 1) if (chance(random)) count += 1;
            return count;
          },
          pool: ({ streams }: Life) => pool?.(streams.on(place)),
        },
      ];
    });
}

function compile(settings: GenerationSettings): CompiledSettings {
  const { people, facts } = settings;
  const slots = new Map<string, number>(BUILT_IN.map((name) => [name, SLOT[name]]));
  for (const id of Object.keys(facts).sort()) slots.set(id, slots.size);
  const slotOf: SlotOf = (name) => {
    const slot = slots.get(name);
    if (slot === undefined) throw new RangeError(`The settings have no ${name}`);
    return slot;
  };
  const { order, circle } = dependencyOrder(settingsNodes(settings));
  if (order === null) throw new RangeError(`The settings depend on themselves: ${circle.join(', ')}`);
  const steps = order.flatMap(({ name, kind }) => {
    const fact = facts[name];
    if (kind === 'built-in') return builtInStep(name, settings, slotOf);
    return fact ? [factStep(slotOf(name), name, fact.shared, drawerOf(fact.model, slotOf))] : [];
  });
  const outputs = Object.entries(facts)
    .filter(([, { collected }]) => collected)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { unknown, model }]) => ({
      id,
      slot: slotOf(id),
      isUnknown: unknownDraw(id, unknown),
      write: writerOf(model),
    }));
  return {
    couple: chanceSampler(people.couples),
    ageDays: quantileSampler(people.ageDays),
    youngest: people.ageDays[0]?.[1] ?? 0,
    oldest: people.ageDays.at(-1)?.[1] ?? 0,
    steps,
    outputs,
    scenes: sceneDraws(settings, slotOf),
  };
}

const COMPILED = new WeakMap<GenerationSettings, CompiledSettings>();

/** Settings ready for drawing, made once. @throws {RangeError} for settings in which `settingsFindings` finds errors */
export function compileSettings(settings: GenerationSettings): CompiledSettings {
  const known = COMPILED.get(settings);
  if (known) return known;
  const compiled = compile(settings);
  COMPILED.set(settings, compiled);
  return compiled;
}

import { BUILT_IN, type Fact, type GenerationSettings, type Requirement, type Text } from '@jifen/policies';
import type { ShowText } from '../../i18n';
import { formatCount } from '../../numbers';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A fact as the preset names it. */
export type NamedFact = Pick<Fact, 'id' | 'label' | 'type' | 'unit'>;

/** A scene as the preset names it. */
export interface NamedScene {
  readonly id: string;
  readonly title: Text;
  readonly pools: readonly { readonly id: string; readonly title: Text }[];
}

/** What settings are about, in words. */
export interface Names {
  /** A fact, a hidden trait, or a built-in quantity. */
  readonly of: (id: string) => string;
  /** A code of a fact, trait or kind of household. */
  readonly code: (id: string, code: string) => string;
  readonly scene: (id: string) => string;
  readonly pool: (scene: string, pool: string) => string;
  /** A condition, e.g. 「年龄 < 26，从业类型：工厂」. */
  readonly condition: (when: Readonly<Record<string, Requirement>>) => string;
}

interface Named {
  readonly facts: readonly NamedFact[];
  readonly scenes: readonly NamedScene[];
}

/** Names by the dictionary, then by the settings, then by the id. */
export function namesFor(
  { facts, scenes }: Named,
  settings: GenerationSettings,
  text: ShowText,
  translate: Translate,
): Names {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const sceneOf = new Map(scenes.map((scene) => [scene.id, scene]));
  const of = (id: string): string => {
    if ((BUILT_IN as readonly string[]).includes(id)) return translate(`populations.settings.builtIn.${id}`);
    return text(byId.get(id)?.label ?? settings.facts[id]?.label) || id;
  };
  const code = (id: string, of: string): string => {
    if (id === 'household') return translate(`populations.settings.household.${of}`);
    const type = byId.get(id)?.type;
    const declared = type?.kind === 'enumeration' ? type.codes.find((known) => known.code === of)?.label : undefined;
    return text(declared ?? settings.facts[id]?.codes?.[of]) || of;
  };
  const requirement = (id: string, wanted: Requirement): string => {
    const name = of(id);
    if (typeof wanted === 'boolean') {
      return translate(`populations.settings.when.${wanted ? 'yes' : 'no'}`, { name });
    }
    if (Array.isArray(wanted)) {
      const codes = wanted.map((one) => code(id, one)).join(translate('populations.settings.or'));
      return translate('populations.settings.when.codes', { name, codes });
    }
    const { from, below } = wanted;
    if (from !== undefined && below !== undefined) {
      return translate('populations.settings.when.between', {
        name,
        from: formatCount(from),
        below: formatCount(below),
      });
    }
    return from !== undefined
      ? translate('populations.settings.when.from', { name, from: formatCount(from) })
      : translate('populations.settings.when.below', { name, below: formatCount(below ?? 0) });
  };
  return {
    of,
    code,
    scene: (id) => text(sceneOf.get(id)?.title ?? settings.scenes[id]?.title) || id,
    pool: (scene, pool) => text(sceneOf.get(scene)?.pools.find(({ id }) => id === pool)?.title) || pool,
    condition: (when) =>
      Object.entries(when)
        .map(([id, wanted]) => requirement(id, wanted))
        .join(translate('populations.settings.and')),
  };
}

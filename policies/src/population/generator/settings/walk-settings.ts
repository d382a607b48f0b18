import { pointerToken } from '../../../findings/json-pointer.js';
import { type CountShares, type Quantiles, type Shares, type Table, WHOLE } from './distributions.js';
import { type FactModel, MOST_DAYS } from './fact-model.js';
import type { FactSettings, GenerationSettings } from './generation-settings.js';

/** A distribution of the settings, with what its values may be. */
export type Cell =
  | { readonly kind: 'shares'; readonly value: Shares }
  | { readonly kind: 'counts'; readonly value: CountShares }
  | { readonly kind: 'quantiles'; readonly value: Quantiles; readonly min?: number; readonly max?: number }
  | { readonly kind: 'share'; readonly value: number };

/** A distribution and where it stands. */
export type PlacedCell = Cell & { readonly pointer: string };

/** A conditional table and where it stands. */
export interface PlacedTable {
  readonly pointer: string;
  readonly table: Table<unknown>;
  readonly cells: readonly PlacedCell[];
}

/** The tables of a part of the settings, and its distributions that depend on nothing. */
export interface Parts {
  readonly tables: readonly PlacedTable[];
  readonly cells: readonly PlacedCell[];
}

type Make<T> = (value: T) => Cell;

const shares: Make<Shares> = (value) => ({ kind: 'shares', value });
const counts: Make<CountShares> = (value) => ({ kind: 'counts', value });
const share: Make<number> = (value) => ({ kind: 'share', value });
const quantiles =
  (bounds: { readonly min?: number; readonly max?: number } = {}): Make<Quantiles> =>
  (value) => ({ kind: 'quantiles', value, ...bounds });

/** Parts of a time or number. */
const PART = { min: 0, max: WHOLE };
const DAYS = { min: 0, max: MOST_DAYS };
const ANY_DAYS = { min: -MOST_DAYS, max: MOST_DAYS };

function placed<T>(pointer: string, table: Table<T>, make: Make<T>): PlacedTable {
  const rows = table.rows.map(({ then }, index) => ({ ...make(then), pointer: `${pointer}/rows/${index}/then` }));
  return { pointer, table, cells: [...rows, { ...make(table.otherwise), pointer: `${pointer}/otherwise` }] };
}

/** Tables and distributions of a fact's model at `pointer`. */
export function partsOfModel(model: FactModel, pointer: string): Parts {
  switch (model.kind) {
    case 'choice':
      return { tables: [placed(`${pointer}/shares`, model.shares, shares)], cells: [] };
    case 'chance':
      return { tables: [placed(`${pointer}/share`, model.share, share)], cells: [] };
    case 'count':
      return { tables: [placed(`${pointer}/shares`, model.shares, counts)], cells: [] };
    case 'number':
      return {
        tables: [
          placed(`${pointer}/holders`, model.holders, share),
          placed(`${pointer}/values`, model.values, quantiles()),
        ],
        cells: [],
      };
    case 'date':
      return { tables: [placed(`${pointer}/daysBefore`, model.daysBefore, quantiles(ANY_DAYS))], cells: [] };
    case 'birth-date':
    case 'since':
      return { tables: [], cells: [] };
    case 'time':
    case 'part':
      return {
        tables: [
          placed(`${pointer}/holders`, model.holders, share),
          placed(`${pointer}/part`, model.part, quantiles(PART)),
        ],
        cells: [],
      };
    case 'periods':
      return {
        tables: [placed(`${pointer}/ended`, model.ended, share)],
        cells: [
          { ...quantiles(DAYS)(model.lapseDays), pointer: `${pointer}/lapseDays` },
          { ...quantiles(DAYS)(model.endedDays), pointer: `${pointer}/endedDays` },
        ],
      };
    case 'records':
      return {
        tables: [placed(`${pointer}/count`, model.count, counts)],
        cells: Object.entries(model.fields).flatMap(([id, field]): PlacedCell[] => {
          const at = `${pointer}/fields${pointerToken(id)}`;
          if (field.kind === 'choice') return [{ ...shares(field.shares), pointer: `${at}/shares` }];
          if (field.kind === 'number') return [{ ...quantiles()(field.values), pointer: `${at}/values` }];
          if (field.kind === 'date') {
            return [{ ...quantiles(ANY_DAYS)(field.daysBefore), pointer: `${at}/daysBefore` }];
          }
          return [];
        }),
      };
  }
}

/** What is drawn in its turn: a built-in quantity, a fact, or the applications for a scene. */
export interface SettingsNode extends Parts {
  readonly name: string;
  readonly kind: 'built-in' | 'fact' | 'scene';
  /** Names on which it depends besides those of its conditions. */
  readonly needs: readonly string[];
}

function needsOf(model: FactModel): readonly string[] {
  switch (model.kind) {
    case 'birth-date':
    case 'date':
      return ['age'];
    case 'since':
    case 'time':
      return [model.of === 'residence' ? 'residence_years' : 'county_years'];
    case 'part':
      return [model.of];
    case 'periods':
      return ['residence_years', 'county_years'];
    default:
      return [];
  }
}

function factNode(name: string, { model }: FactSettings): SettingsNode {
  const pointer = `/facts${pointerToken(name)}/model`;
  return { name, kind: 'fact', needs: needsOf(model), ...partsOfModel(model, pointer) };
}

/** Everything that the settings draw, in the order in which they are written. */
export function settingsNodes({ people, facts, scenes }: GenerationSettings): SettingsNode[] {
  const builtIn = (name: string, tables: PlacedTable[], cells: PlacedCell[], needs: string[] = []): SettingsNode => ({
    name,
    kind: 'built-in',
    tables,
    cells,
    needs,
  });
  return [
    builtIn('age', [], [{ ...quantiles(DAYS)(people.ageDays), pointer: '/people/ageDays' }]),
    builtIn('household', [], []),
    builtIn('children', [placed('/people/children', people.children, counts)], []),
    builtIn('residence_years', [placed('/people/residenceDays', people.residenceDays, quantiles(DAYS))], [], ['age']),
    builtIn(
      'county_years',
      [],
      [{ ...quantiles(PART)(people.partInCounty), pointer: '/people/partInCounty' }],
      ['residence_years'],
    ),
    ...Object.entries(facts).map(([name, fact]) => factNode(name, fact)),
    ...Object.entries(scenes).map(([name, scene]): SettingsNode => {
      const pointer = `/scenes${pointerToken(name)}`;
      return {
        name,
        kind: 'scene',
        needs: scene.per === 'child' ? ['children'] : [],
        tables: [placed(`${pointer}/share`, scene.share, share)],
        cells: scene.pools === undefined ? [] : [{ ...shares(scene.pools), pointer: `${pointer}/pools` }],
      };
    }),
  ];
}

/** Names on which a node depends, each once. */
export function dependenciesOf({ tables, needs }: SettingsNode): ReadonlySet<string> {
  const parents = tables.flatMap(({ table }) => table.rows.flatMap(({ when }) => Object.keys(when)));
  return new Set([...needs, ...parents]);
}

import { formatCount, formatPoints, formatSignedPoints, meanHundredths } from '../../numbers';
import type { Bilingual, ShowText } from '../../i18n';
import { placesOf } from '../crossing-figures';
import type { SubjectColumn } from './three-columns';

/** A line of the table of columns. */
export interface ThreeRow {
  readonly id: string;
  readonly label: string;
  /** A head over the lines below it. */
  readonly isHead: boolean;
  /** By column; null where there is nothing to say. */
  readonly cells: readonly (string | null)[];
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Every figure that can stand side by side: the totals, who moves against A, by group, and the places of each scene. */
export function threeRows(columns: readonly SubjectColumn[], text: ShowText, translate: Translate): ThreeRow[] {
  const say = (key: string, options?: Record<string, unknown>) => translate(`comparisons.three.${key}`, options);
  const row = (id: string, label: string, of: (column: SubjectColumn) => string | null): ThreeRow => ({
    id,
    label,
    isHead: false,
    cells: columns.map(of),
  });
  const head = (id: string, label: string): ThreeRow => ({ id, label, isHead: true, cells: columns.map(() => null) });
  const count = (of: (pair: NonNullable<SubjectColumn['comparison']>) => number | undefined) =>
    function cell({ comparison }: SubjectColumn): string | null {
      const value = comparison ? of(comparison) : undefined;
      return value === undefined ? null : formatCount(value);
    };
  const mean = (sum: number, persons: number) => formatSignedPoints(meanHundredths(sum, persons) ?? 0);
  const pairs = columns.flatMap(({ comparison }) => comparison ?? []);
  const [pair] = pairs;
  const nameOf = (title: Bilingual | null, id: string | null) => (title ? text(title) : (id ?? ''));
  return [
    head('totals', say('totals')),
    row('mean', say('mean'), ({ figures: { stats } }) => formatPoints(meanHundredths(stats.sum, stats.persons) ?? 0)),
    row('p10', say('percentile', { percent: 10 }), ({ figures }) => formatPoints(figures.stats.quantiles.p10)),
    row('p50', say('median'), ({ figures }) => formatPoints(figures.stats.quantiles.p50)),
    row('p90', say('percentile', { percent: 90 }), ({ figures }) => formatPoints(figures.stats.quantiles.p90)),
    row('active', say('active'), ({ figures }) => formatCount(figures.standing.active)),
    row('vetoed', say('vetoed'), ({ figures }) => formatCount(figures.vetoed)),
    head('moves', say('moves')),
    row(
      'winners',
      translate('comparisons.field.winners'),
      count(({ winners }) => winners),
    ),
    row(
      'losers',
      translate('comparisons.field.losers'),
      count(({ losers }) => losers),
    ),
    row(
      'unchanged',
      say('unchanged'),
      count(({ unchanged }) => unchanged),
    ),
    row('change', translate('comparisons.field.mean'), ({ comparison }) =>
      comparison ? mean(comparison.deltaSum, comparison.persons) : null,
    ),
    ...(pair?.crossing ?? []).flatMap(({ scene, pools }) => {
      const crossingOf = (id: string) => (column: SubjectColumn) =>
        column.comparison?.crossing.find((each) => each.scene.id === id);
      const own = crossingOf(scene.id);
      // The side of A is in every comparison; its lines are taken from the first.
      const line = (column: SubjectColumn, pool: string | null): string | null => {
        const side = own(column)?.pools.find((each) => each.pool === pool)?.b;
        const first = pools.find((each) => each.pool === pool)?.a;
        const points = (column.comparison ? side : first)?.cutOff.points;
        return points === null || points === undefined ? null : formatPoints(points);
      };
      const places = (column: SubjectColumn): number | null => {
        const found = own(column);
        return column.comparison ? (found ? placesOf(found.pools, 'b') : null) : placesOf(pools, 'a');
      };
      return [
        head(scene.id, say('scene', { scene: text(scene.title) })),
        row(`${scene.id} places`, say('places'), (column) => {
          const number = places(column);
          return number === null ? null : formatCount(number);
        }),
        ...pools.map(({ pool, title }) =>
          row(
            `${scene.id} line ${pool ?? ''}`,
            pools.length > 1 ? say('lineOf', { pool: nameOf(title, pool) }) : say('line'),
            (column) => line(column, pool),
          ),
        ),
        row(`${scene.id} won`, say('won'), (column) => {
          const found = own(column);
          return found ? formatCount(found.outIn.length) : null;
        }),
        row(`${scene.id} lost`, say('lost'), (column) => {
          const found = own(column);
          return found ? formatCount(found.inOut.length) : null;
        }),
      ];
    }),
    ...(pair?.groups ?? []).flatMap(({ by, rows }) => [
      head(`by ${by.fact}`, say('meanBy', { label: text(by.label) })),
      ...rows.map(({ label }, index) =>
        row(`by ${by.fact} ${index}`, text(label), ({ comparison }) => {
          const groups = comparison?.groups.find((each) => each.by.fact === by.fact)?.rows;
          const group = groups?.find((each) => each.label.zh === label.zh);
          return group ? mean(group.deltaSum, group.persons) : null;
        }),
      ),
    ]),
  ];
}

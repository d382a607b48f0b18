import type { Crossing } from '../rank/compare-rankings.js';
import { type ComparisonCheck, figure } from '../simulate/compare-check.js';
import type { Text } from '../model/text.js';
import { crossingAtQuota, registeredQuotas } from './crossing-at-quota.js';
import type { PlaceSheet } from './place-sheet.js';

const CELLS = ['inIn', 'inOut', 'outIn', 'outOut'] as const;
const MIRRORED = { inIn: 'inIn', inOut: 'outIn', outIn: 'inOut', outOut: 'outOut' } as const;

function differing(pairs: readonly (readonly [unknown, unknown])[]): number {
  return pairs.filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other)).length;
}

/** Applications that stand in no cell or in two, and pools whose cells or places do not add up to the scene's. */
function notInOneCell(crossing: Crossing): number {
  const all = CELLS.flatMap((cell) => crossing[cell]);
  const distinct = new Set(all).size;
  const sums = CELLS.map((cell) =>
    Math.abs(crossing.pools.reduce((sum, pool) => sum + pool[cell], 0) - crossing[cell].length),
  );
  const places = crossing.pools.map(
    ({ a, b, inIn, inOut, outIn }) =>
      Math.abs(inIn + inOut - (a?.admitted ?? 0)) + Math.abs(inIn + outIn - (b?.admitted ?? 0)),
  );
  return (
    Math.abs(all.length - crossing.applications) +
    (all.length - distinct) +
    [...sums, ...places].reduce((sum, each) => sum + each, 0)
  );
}

/** Numbers in which `back` is not the crossing from B to A. */
function notMirrored(there: Crossing, back: Crossing): number {
  return differing([
    ...CELLS.map((cell) => [there[cell], back[MIRRORED[cell]]] as const),
    [
      [there.undecided.a, there.undecided.b],
      [back.undecided.b, back.undecided.a],
    ],
    [there.nearLine.a, back.nearLine.b],
    [there.nearLine.b, back.nearLine.a],
    ...there.pools.map(({ pool, a, b }) => {
      const other = back.pools.find((each) => each.pool === pool);
      return [
        [a, b],
        [other?.b ?? null, other?.a ?? null],
      ] as const;
    }),
  ]);
}

/** Numbers of the crossing that giving the places out a second time, from the orders alone, does not come to. */
function notRecounted(crossing: Crossing, sheet: PlaceSheet | null): number {
  if (sheet === null) return 0;
  const again = crossingAtQuota(sheet, registeredQuotas(sheet));
  return differing([
    ...CELLS.map((cell) => [crossing[cell], again[cell]] as const),
    [crossing.undecided.a + crossing.undecided.b, again.undecided.a + again.undecided.b],
    ...(['a', 'b'] as const).flatMap((side) =>
      crossing.nearLine[side].map(
        (near, index) => [Object.values(near), Object.values(again.nearLine[side][index] ?? {})] as const,
      ),
    ),
    ...crossing.pools.flatMap((pool) => {
      const other = again.pools.find((each) => each.pool === pool.pool);
      return (['a', 'b'] as const).map((side) => {
        const told = (own: typeof pool.a | undefined): unknown =>
          own && [
            own.quota,
            own.admitted,
            own.cutOff.points,
            own.cutOff.lastAdmitted,
            own.cutOff.firstRejected,
            own.cutOff.decidingKey,
          ];
        return [told(pool[side]), told(other?.[side])] as const;
      });
    }),
  ]);
}

/**
 * A scene's crossing holds: every application stands in one of the four cells, pools add up to the scene and cells to the places given
 * out; from B to A the cells are exchanged (`back` is computed from B and A); and giving the places out a second time, from the orders
 * of the sheet alone, comes to the same. Without a sheet that last one is left out, which the figures say.
 */
export function crossingCheck(
  scene: Text,
  crossing: Crossing,
  back: Crossing,
  sheet: PlaceSheet | null,
): ComparisonCheck {
  const [cells, mirrored, recounted] = [
    notInOneCell(crossing),
    notMirrored(crossing, back),
    notRecounted(crossing, sheet),
  ];
  return {
    code: 'CROSSING-ADDS-UP',
    title: {
      zh: `「${scene.zh}」每户恰在一格，重新分配名额结果相同`,
      en: `${scene.en ?? scene.zh}: each application in one cell, and again when places are given out anew`,
    },
    passed: cells === 0 && mirrored === 0 && recounted === 0,
    figures: [
      figure('申请', 'Applications', crossing.applications, 'applications'),
      figure('重新分配的申请', 'Applications drawn again', sheet?.applications.length ?? 0, 'applications'),
      figure('不恰在一格的', 'Not in exactly one cell', cells, 'applications'),
      figure('交换两侧后不对称的格子', 'Cells not mirrored from B to A', mirrored, 'cells'),
      figure('重新分配后不同的数字', 'Numbers that differ when drawn again', recounted, 'cells'),
    ],
  };
}

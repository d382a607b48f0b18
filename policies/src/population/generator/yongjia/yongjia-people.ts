import type { PeopleSettings } from '../settings/generation-settings.js';
import { bySteps, counts, permille, quantiles } from './notation.js';

const DAYS = 365;

/** Households, ages and stays of the practice county's new residents. All assumed. */
export const PEOPLE: PeopleSettings = {
  // The others are persons alone, or whose spouse is not a new resident.
  couples: permille(420),
  // Working ages; the youngest is 18.
  ageDays: quantiles(
    [0, 18 * 366],
    [70, 23 * DAYS],
    [240, 30 * DAYS],
    [450, 37 * DAYS],
    [660, 44 * DAYS],
    [840, 51 * DAYS],
    [950, 58 * DAYS],
    [1000, 68 * DAYS],
  ),
  spouseAgeSpread: 6 * DAYS,
  children: {
    rows: [
      { when: { age: { below: 23 } }, then: counts(94, 5, 1) },
      { when: { household: ['couple'], age: { from: 50 } }, then: counts(55, 30, 13, 2) },
      { when: { household: ['couple'] }, then: counts(18, 44, 33, 5) },
      { when: { age: { from: 50 } }, then: counts(84, 11, 5) },
    ],
    otherwise: counts(70, 21, 8, 1),
  },
  // Longer for the older, because more of them have stayed.
  residenceDays: bySteps(
    'age',
    [
      [26, quantiles([0, 20], [220, 300], [470, 800], [740, 1400], [950, 2400], [1000, 3500])],
      [36, quantiles([0, 40], [150, 400], [370, 1150], [640, 2350], [870, 4000], [1000, 5800])],
      [46, quantiles([0, 40], [110, 450], [290, 1400], [540, 2900], [810, 4800], [1000, 8200])],
    ],
    quantiles([0, 40], [100, 450], [250, 1400], [490, 3000], [760, 5000], [1000, 9000]),
  ),
  registeredFromAge: 16 * 366,
  movedWithinProvince: permille(280),
  partInCounty: quantiles([0, 1000], [500, 5500], [1000, 9500]),
};

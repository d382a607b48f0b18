import { GenerationSettings, SETTINGS_FORMAT } from '../settings/generation-settings.js';
import { byCode, shares } from './notation.js';
import { CONDUCT } from './yongjia-conduct.js';
import { LIVELIHOOD } from './yongjia-livelihood.js';
import { PEOPLE } from './yongjia-people.js';
import { SCHOOLING } from './yongjia-schooling.js';

/**
 * What the new residents of Yongjia, and of its practice copy, are assumed to be.
 *
 * EVERY FIGURE IS AN ASSUMPTION (示例，不是统计数据). None of the source documents holds statistics of residents. The figures were chosen so
 * that a county of valve, zipper, button and shoe factories looks plausible, that every indicator, deduction, veto and state of the
 * Yongjia policies occurs, and that totals spread as an officer would expect. They support no statement about any real place.
 */
export const YONGJIA_SETTINGS: GenerationSettings = GenerationSettings.parse({
  format: SETTINGS_FORMAT,
  title: { zh: '永嘉县（假定）', en: 'Yongjia county (assumed)' },
  note: {
    zh: '全部数字都是假定的示例，不是统计数据，不能据以推断任何真实地方。',
    en: 'Every figure is an illustrative assumption, no statistics, and supports no statement about any real place.',
  },
  people: PEOPLE,
  facts: { ...LIVELIHOOD, ...SCHOOLING, ...CONDUCT },
  scenes: {
    schooling: {
      title: { zh: '积分入学', en: 'School places' },
      per: 'child',
      share: {
        rows: [
          { when: { age: { from: 25, below: 47 }, household: ['couple'] }, then: 850 },
          { when: { age: { from: 25, below: 47 } }, then: 500 },
        ],
        otherwise: 0,
      },
      // Districts in proportion to the places of their schools, and more.
      pools: shares({ chengbei: 545, chengnan: 429, oujiang: 447, dongou: 395, qiaotou: 324, shangtang: 276 }),
    },
    'public-rental': {
      title: { zh: '公租房', en: 'Public rental housing' },
      per: 'household',
      share: byCode('dwelling', { owned_occupied: 0, rented: 580, dormitory: 440 }, 400),
    },
  },
});

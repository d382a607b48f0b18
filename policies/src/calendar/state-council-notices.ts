import type { Text } from '../model/text.js';
import type { Festival, HolidayNotice } from './holiday-notice.js';

const NEW_YEAR: Text = { zh: '元旦', en: 'New Year’s Day' };
const SPRING_FESTIVAL: Text = { zh: '春节', en: 'Spring Festival' };
const TOMB_SWEEPING: Text = { zh: '清明节', en: 'Tomb-Sweeping Day' };
const LABOUR_DAY: Text = { zh: '劳动节', en: 'Labour Day' };
const DRAGON_BOAT: Text = { zh: '端午节', en: 'Dragon Boat Festival' };
const MID_AUTUMN: Text = { zh: '中秋节', en: 'Mid-Autumn Festival' };
const NATIONAL_DAY: Text = { zh: '国庆节', en: 'National Day' };
const NATIONAL_DAY_AND_MID_AUTUMN: Text = { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' };

function festival(name: Text, from: string, to: string, ...makeUpDays: string[]): Festival {
  return { name, from, to, makeUpDays };
}

/**
 * Version of the notices below. A notice is sometimes amended after it was published: change the days, cite the amendment,
 * raise the version; results that were computed keep the version they name.
 */
export const STATE_COUNCIL_NOTICES_VERSION = '2026.1';

/**
 * The notices whose days are known here, in order of years. There is no notice for 2027 yet: a period that reaches it has no
 * last day, whatever weekday it is.
 */
export const STATE_COUNCIL_NOTICES: readonly HolidayNotice[] = [
  {
    year: 2024,
    title: '国务院办公厅关于2024年部分节假日安排的通知',
    date: '2023-10-25',
    number: '国办发明电〔2023〕7号',
    url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    comparedWith: ['zh.wikisource.org 同名页面', '《人民日报》2023-10-26 第 6 版'],
    festivals: [
      festival(NEW_YEAR, '2024-01-01', '2024-01-01'),
      // The eve, 2024-02-09, is a working day: the notice only encourages leave.
      festival(SPRING_FESTIVAL, '2024-02-10', '2024-02-17', '2024-02-04', '2024-02-18'),
      festival(TOMB_SWEEPING, '2024-04-04', '2024-04-06', '2024-04-07'),
      festival(LABOUR_DAY, '2024-05-01', '2024-05-05', '2024-04-28', '2024-05-11'),
      festival(DRAGON_BOAT, '2024-06-10', '2024-06-10'),
      festival(MID_AUTUMN, '2024-09-15', '2024-09-17', '2024-09-14'),
      festival(NATIONAL_DAY, '2024-10-01', '2024-10-07', '2024-09-29', '2024-10-12'),
    ],
  },
  {
    year: 2025,
    title: '国务院办公厅关于2025年部分节假日安排的通知',
    date: '2024-11-12',
    number: '国办发明电〔2024〕12号',
    url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    comparedWith: ['带文号的全文转载'],
    festivals: [
      festival(NEW_YEAR, '2025-01-01', '2025-01-01'),
      festival(SPRING_FESTIVAL, '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'),
      festival(TOMB_SWEEPING, '2025-04-04', '2025-04-06'),
      festival(LABOUR_DAY, '2025-05-01', '2025-05-05', '2025-04-27'),
      festival(DRAGON_BOAT, '2025-05-31', '2025-06-02'),
      festival(NATIONAL_DAY_AND_MID_AUTUMN, '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'),
    ],
  },
  {
    year: 2026,
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    date: '2025-11-04',
    number: null,
    url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    comparedWith: ['politics.gmw.cn/2025-11/04/content_38391083.htm（新华社）', 'epaper.zsnews.cn 2025-11-05'],
    festivals: [
      festival(NEW_YEAR, '2026-01-01', '2026-01-03', '2026-01-04'),
      festival(SPRING_FESTIVAL, '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'),
      festival(TOMB_SWEEPING, '2026-04-04', '2026-04-06'),
      festival(LABOUR_DAY, '2026-05-01', '2026-05-05', '2026-05-09'),
      festival(DRAGON_BOAT, '2026-06-19', '2026-06-21'),
      festival(MID_AUTUMN, '2026-09-25', '2026-09-27'),
      festival(NATIONAL_DAY, '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'),
    ],
  },
];

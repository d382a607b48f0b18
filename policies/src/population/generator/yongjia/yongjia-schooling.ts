import type { FactSettingsInput } from '../settings/generation-settings.js';
import { always, byCode, bySteps, counts, permille, shares, where } from './notation.js';

/* Education, work, certificates, titles and talent classes. All assumed. */

const NONE = { none: 10_000 };

export const SCHOOLING: Readonly<Record<string, FactSettingsInput>> = {
  education: {
    note: {
      zh: '越年轻，上学越久；库中缺 1.2 %（口径 A-06）',
      en: 'The younger, the longer at school; 1.2 % are not on record (A-06)',
    },
    unknown: permille(12),
    model: {
      kind: 'choice',
      shares: bySteps(
        'age',
        [
          [22, shares({ below_senior: 260, senior: 530, college: 190, bachelor: 20 })],
          [26, shares({ below_senior: 240, senior: 410, college: 235, bachelor: 108, master: 7 })],
          [36, shares({ below_senior: 360, senior: 345, college: 178, bachelor: 103, master: 12, doctor: 2 })],
          [46, shares({ below_senior: 560, senior: 275, college: 102, bachelor: 54, master: 7, doctor: 2 })],
        ],
        shares({ below_senior: 735, senior: 205, college: 40, bachelor: 19, master: 1 }),
      ),
    },
  },
  work: {
    label: { zh: '从业类型', en: 'Work' },
    codes: {
      factory: { zh: '工厂', en: 'factory' },
      service: { zh: '服务业', en: 'services' },
      'self-employed': { zh: '个体经营', en: 'self-employed' },
      professional: { zh: '专业技术', en: 'professional' },
      informal: { zh: '灵活就业', en: 'informal' },
    },
    note: { zh: '不写入人群，只用来使各数据项相互关联', en: 'Not written down; it ties other facts together' },
    collected: false,
    model: {
      kind: 'choice',
      shares: byCode(
        'education',
        {
          senior: shares({ factory: 560, service: 210, 'self-employed': 130, professional: 25, informal: 75 }),
          college: shares({ factory: 400, service: 230, 'self-employed': 120, professional: 210, informal: 40 }),
          bachelor: shares({ factory: 210, service: 180, 'self-employed': 110, professional: 480, informal: 20 }),
          master: shares({ factory: 60, service: 90, 'self-employed': 90, professional: 760 }),
          doctor: shares({ factory: 20, service: 40, 'self-employed': 90, professional: 850 }),
        },
        shares({ factory: 560, service: 190, 'self-employed': 110, professional: 5, informal: 135 }),
      ),
    },
  },
  qualification_grade: {
    model: {
      kind: 'choice',
      shares: byCode(
        'work',
        {
          factory: shares({ none: 905, grade_5: 38, grade_4: 34, grade_3: 16, grade_2: 5, grade_1: 2 }),
          service: shares({ none: 945, grade_5: 28, grade_4: 18, grade_3: 7, grade_2: 2 }),
          'self-employed': shares({ none: 965, grade_5: 15, grade_4: 12, grade_3: 6, grade_2: 2 }),
          professional: shares({ none: 880, grade_5: 15, grade_4: 30, grade_3: 45, grade_2: 22, grade_1: 8 }),
        },
        shares({ none: 988, grade_5: 8, grade_4: 4 }),
      ),
    },
  },
  skill_certificate_grade: {
    note: {
      zh: '由企业和社会组织评价，比国家职业资格普遍',
      en: 'Issued by enterprises and associations; more common than the national one',
    },
    model: {
      kind: 'choice',
      shares: byCode(
        'work',
        {
          factory: shares({ none: 840, grade_5: 62, grade_4: 58, grade_3: 30, grade_2: 8, grade_1: 2 }),
          service: shares({ none: 905, grade_5: 52, grade_4: 30, grade_3: 11, grade_2: 2 }),
          'self-employed': shares({ none: 945, grade_5: 25, grade_4: 18, grade_3: 9, grade_2: 3 }),
          professional: shares({ none: 860, grade_5: 15, grade_4: 40, grade_3: 55, grade_2: 25, grade_1: 5 }),
        },
        shares({ none: 975, grade_5: 18, grade_4: 7 }),
      ),
    },
  },
  title_level: {
    model: {
      kind: 'choice',
      shares: {
        rows: [
          { when: { work: ['professional'], age: { below: 28 } }, then: shares({ none: 800, junior: 195, middle: 5 }) },
          {
            when: { work: ['professional'], age: { below: 36 } },
            then: shares({ none: 610, junior: 270, middle: 118, senior: 2 }),
          },
          { when: { work: ['professional'] }, then: shares({ none: 560, junior: 200, middle: 205, senior: 35 }) },
        ],
        otherwise: NONE,
      },
    },
  },
  specialized_certificate: { model: { kind: 'chance', share: always(permille(35)) } },
  talent_class: {
    note: { zh: '随学历；未达本科的，限高技能人才', en: 'By education; below a degree, of master craftsmen only' },
    model: {
      kind: 'choice',
      shares: {
        rows: [
          { when: { education: ['bachelor'] }, then: shares({ none: 905, g: 78, f: 14, e: 3 }) },
          { when: { education: ['master'] }, then: shares({ none: 530, g: 310, f: 130, e: 28, d: 2 }) },
          {
            when: { education: ['doctor'] },
            then: shares({ none: 220, g: 90, f: 330, e: 270, d: 70, c: 15, b: 4, a: 1 }),
          },
          {
            when: { qualification_grade: ['grade_2', 'grade_1'] },
            then: shares({ none: 640, g: 290, f: 60, e: 10 }),
          },
          {
            when: { skill_certificate_grade: ['grade_2', 'grade_1'] },
            then: shares({ none: 640, g: 290, f: 60, e: 10 }),
          },
        ],
        otherwise: NONE,
      },
    },
  },
  design_patents: patents(30, 1),
  utility_patents: patents(45, 2),
  invention_patents: patents(12, 0),
  science_award_city: ofProfessionals(9),
  science_award_province: ofProfessionals(3),
  science_award_nation: ofProfessionals(1),
};

/** Patents of professionals and of those who run a business; of all others. Shares with any in ‰. */
function patents(inventive: number, others: number): FactSettingsInput {
  const cell = (share: number) => counts((1000 - share) * 100, share * 70, share * 20, share * 7, 0, share * 3);
  return {
    unknown: permille(30),
    model: {
      kind: 'count',
      shares: {
        rows: [
          { when: { work: ['professional'] }, then: cell(inventive) },
          { when: { runs_business: true }, then: cell(inventive) },
        ],
        otherwise: cell(others),
      },
    },
  };
}

function ofProfessionals(share: number): FactSettingsInput {
  return {
    unknown: permille(30),
    model: { kind: 'chance', share: where({ work: ['professional'] }, permille(share), 0) },
  };
}

import { loadPinyin } from '../search/pinyin';
import type { FactRow } from './fact-row';
import { searchFacts } from './search-facts';

const fact = (id: string, zh: string, department: string, indicator: string): FactRow => ({
  id,
  label: { zh, en: id },
  type: { kind: 'boolean' },
  unit: null,
  department: { zh: department },
  database: null,
  description: null,
  acquisition: null,
  personal: false,
  usedBy: [
    {
      kind: 'draft',
      id: 'd1',
      policyId: 'yongjia-practice',
      version: '2022',
      title: { zh: '永嘉演练' },
      nodes: [{ id: 'n', title: { zh: indicator } }],
      differs: false,
    },
  ],
});

const facts = [
  fact('insured_months', '社保缴纳月数', '省人社厅', '社保缴纳'),
  fact('volunteer_count', '志愿服务次数', '团县委', '志愿服务'),
];

test.each([
  ['', ['insured_months', 'volunteer_count']],
  ['社保', ['insured_months']],
  ['VOLUNTEER', ['volunteer_count']],
  ['团县委 志愿', ['volunteer_count']],
  ['永嘉 省人社厅', ['insured_months']],
  ['社保 志愿', []],
])('searching %s finds %j', (typed, found) => {
  expect(searchFacts(facts, typed, null).map(({ id }) => id)).toEqual(found);
});

test.each([
  ['zyfw', ['volunteer_count']],
  ['zhiyuan', ['volunteer_count']],
  ['sbjn', ['insured_months']],
  ['tuanxian fuwu', ['volunteer_count']],
  ['yjyl shebao', ['insured_months']],
  ['qqq', []],
])('by their sounds, %s finds %j', async (typed, found) => {
  expect(searchFacts(facts, typed, await loadPinyin()).map(({ id }) => id)).toEqual(found);
});

import { parsePolicy } from '@jifen/policies';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadPinyin } from '../../../search/pinyin';
import { EMPTY_FACT, emptyField, emptyOption, type FactForm, formOf, type TypeForm } from './fact-form';
import { withIds } from './propose-ids';
import { readFactForm } from './read-fact-form';

const PACKS = ['yongjia-practice', 'zhejiang-common-2023', 'jiaxing-2012', 'shengsi-2017'];
const packs = createRequire(import.meta.url);

const tea: FactForm = { ...EMPTY_FACT, label: { zh: '志愿服务', en: '' }, id: 'tea' };
const typed = (type: Partial<TypeForm>): FactForm => ({ ...tea, type: { ...tea.type, ...type } });

test.each(PACKS)('every fact of %s comes out of the form as it went in', (name) => {
  const path = packs.resolve(`@jifen/policies/packs/${name}/policy.json`);
  const facts = parsePolicy(JSON.parse(readFileSync(path, 'utf8'))).value?.facts ?? [];
  expect(facts.length).toBeGreaterThan(4);
  for (const fact of facts) {
    expect(readFactForm(withIds(formOf(fact), null, new Set()), fact)).toEqual({ fact, wrong: new Map() });
  }
});

test.each<[string, Partial<TypeForm>, object]>([
  ['full-width digits', { min: '－１', max: '１２，０００' }, { kind: 'integer', min: -1, max: 12000 }],
  [
    'a decimal',
    { kind: 'decimal', places: '２', min: '0', max: '0．25' },
    { kind: 'decimal', places: 2, min: 0, max: 0.25 },
  ],
  ['written dates', { kind: 'date', min: '2020年1月31日', max: '' }, { kind: 'date', min: '2020-01-31' }],
])('understands %s', (_, type, read) => {
  expect(readFactForm(typed(type), null).fact?.type).toEqual(read);
});

test.each<[string, FactForm, Record<string, string>]>([
  ['nothing', { ...EMPTY_FACT, id: 'x' }, { label: 'empty', 'type/max': 'empty' }],
  ['words for a number', typed({ max: '很多' }), { 'type/max': 'number' }],
  ['half a person', typed({ max: '1.5' }), { 'type/max': 'whole' }],
  ['the wrong way round', typed({ min: '9', max: '1' }), { 'type/max': 'order' }],
  ['no option', typed({ kind: 'enumeration' }), { 'type/options': 'noOption' }],
  [
    'a field without name or range',
    typed({ kind: 'records', fields: [{ ...emptyField(0), type: { ...tea.type, kind: 'integer' } }] }),
    { 'type/fields/0/label': 'empty', 'type/fields/0/type/max': 'empty' },
  ],
  ['English alone', { ...typed({ max: '1' }), unit: { zh: '', en: 'times' } }, { unit: 'empty' }],
  ['a database without a way', { ...typed({ max: '1' }), database: '民政' }, { mode: 'empty' }],
])('says what is wrong with %s', (_, form, wrong) => {
  const read = readFactForm(form, null);
  expect(read.fact).toBeNull();
  expect(Object.fromEntries(read.wrong)).toEqual(wrong);
});

test('ids come from English words or the sounds of the Chinese, each its own, and stay as they were typed', async () => {
  const options = [
    { ...emptyOption(0), label: { zh: '本科', en: '' } },
    { ...emptyOption(1), label: { zh: '本科', en: '' } },
    { ...emptyOption(2), label: { zh: '博士', en: 'Doctor of philosophy' } },
    { ...emptyOption(3), code: 'ben_ke_2', label: { zh: '其他', en: '' } },
  ];
  const form = { ...typed({ kind: 'enumeration', options }), id: null };
  const named = withIds(form, await loadPinyin(), new Set(['zhi_yuan_fu_wu']));
  expect(named.id).toBe('zhi_yuan_fu_wu_2');
  expect(named.type.options.map(({ code }) => code)).toEqual([
    'ben_ke',
    'ben_ke_3',
    'doctor_of_philosophy',
    'ben_ke_2',
  ]);
});

import { type Finding, Scene } from '@jifen/policies';
import { refusedFields } from './refused-fields';

const scene = Scene.parse({
  id: 's',
  title: { zh: '场景' },
  service: 'schooling',
  keys: [],
  household: 'own',
  pools: [
    { id: 'a', title: { zh: '甲' }, quota: 1 },
    { id: 'b', title: { zh: '乙' }, quota: 1 },
  ],
});
const finding = (pointer: string, severity: Finding['severity'] = 'error'): Finding => ({
  code: 'X',
  severity,
  pointer,
  message: { zh: pointer, en: pointer },
  remedy: { zh: '', en: '' },
});
const problem = { status: 422, code: 'SCENE-INVALID', title: '场景登记有误 / invalid' };

test('findings stand at the fields they point at, pools by their place', () => {
  const findings = [
    finding('/applicationTo'),
    finding('/pools/1/quota'),
    finding('/round/pools/0/id'),
    finding('/other'),
  ];
  expect([...refusedFields({ ...problem, findings }, scene).keys()]).toEqual(['applicationTo', 'pools.b', 'pools.a']);
});

test('remarks refuse nothing', () => {
  expect(refusedFields({ ...problem, findings: [finding('/rankingTo', 'info')] }, scene).size).toBe(0);
});

test('a problem without findings stands at its own pointer', () => {
  const taken = { ...problem, pointer: '/title', detail: { zh: '已有同名' }, remedy: { zh: '换一个' } };
  expect(refusedFields(taken, scene).get('title')).toMatchObject({ finding: { message: { zh: '已有同名' } } });
});

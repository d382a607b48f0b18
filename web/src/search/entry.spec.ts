import { entry, findEntries } from './entry';

const entries = [
  entry({ kind: 'fact', key: 'f', title: '志愿服务次数', note: 'volunteer_count', to: '/facts' }, 'Volunteer events'),
  entry({ kind: 'indicator', key: 'i', title: '志愿服务', note: '2022 修订草案', to: '/policies/1' }),
  entry({ kind: 'draft', key: 'd', title: '2022 修订草案', note: 'r41', to: '/policies/1' }, 'yongjia-practice'),
  entry({ kind: 'page', key: 'p', title: '模拟', note: '', to: '/simulations' }, 'simulations'),
];

test.each([
  ['', ['模拟']],
  ['志愿', ['志愿服务', '志愿服务次数']],
  ['VOLUNTEER', ['志愿服务次数']],
  ['2022', ['2022 修订草案', '志愿服务']],
  ['志愿 2022', ['志愿服务']],
  ['yongjia', ['2022 修订草案']],
  ['simul', ['模拟']],
  ['没有', []],
])('typing "%s" finds %j', (typed, titles) => {
  expect(findEntries(entries, typed, 10).map(({ title }) => title)).toEqual(titles);
});

test('shows no more than it is asked for', () => {
  expect(findEntries(entries, '2', 1)).toHaveLength(1);
});

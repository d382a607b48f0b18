import { PolicyDocument } from '@jifen/policies';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { session } from '../../auth-provider/session';
import { type Answer, fakeApi } from '../../testing/fake-api';
import { TestFrame } from '../../testing/TestFrame';
import { RegisterRound } from './RegisterRound';

const pack = createRequire(import.meta.url).resolve('@jifen/policies/packs/yongjia-practice-old/policy.json');
const policy = PolicyDocument.parse(JSON.parse(readFileSync(pack, 'utf8')));
const version = {
  id: 'v-1',
  county: 'yanlian',
  number: 1,
  title: policy.title,
  lifecycle: 'effective',
  document: policy,
  included: [],
};
const population = {
  id: 'p-1',
  county: 'yanlian',
  name: '演练人口',
  asOf: '2026-06-18',
  counts: { persons: 10_000, households: 7040, applications: 567 },
};
const list = (rows: readonly unknown[]): Answer => ({ status: 200, body: { data: rows, total: rows.length } });
const taken: Answer = {
  status: 409,
  body: {
    status: 409,
    code: 'SCENE-TITLE-TAKEN',
    title: '已有同名场景登记 / The title is taken',
    detail: { zh: '本县已有同名的场景登记。', en: 'Taken.' },
    remedy: { zh: '换一个名称。', en: 'Choose another.' },
    pointer: '/title',
  },
};

/** The whole page with a whole policy, on a machine that may be busy with other tests. */
const PATIENCE = 30_000;

let api: ReturnType<typeof fakeApi>;
beforeEach(async () => {
  api = fakeApi(({ method, url }) => {
    if (method === 'POST') return taken;
    if (url.startsWith('/api/versions/')) return { status: 200, body: version };
    return list(url.startsWith('/api/versions') ? [version] : [population]);
  });
  session.open({
    id: 'u',
    username: 'zhoulan',
    displayName: '周岚',
    role: 'department',
    scope: { level: 'county', code: 'yanlian', title: { zh: '演练县' }, practice: true },
    departmentId: 'education',
    language: 'zh',
  });
  render(
    <TestFrame>
      <RegisterRound />
    </TestFrame>,
  );
  await screen.findByLabelText('公布开始', {}, { timeout: 10_000 });
  await screen.findByLabelText('城北小学（示例）', {}, { timeout: 10_000 });
}, PATIENCE);
afterEach(() => {
  session.close();
  api.restore();
});

const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => userEvent.click(screen.getByRole('button', { name: '登记' }));
const sent = () => api.seen.filter(({ method }) => method === 'POST');

test(
  'offers the version in force and the department’s own scene, with its rules and its places',
  () => {
    expect(screen.getByLabelText('政策版本')).toHaveProperty('value', 'v-1');
    expect(screen.getByLabelText('名称')).toHaveProperty('value', expect.stringMatching(/^积分入学 \d{4}$/));
    expect(screen.getByRole('option', { name: /^公租房（由.*登记）$/ })).toHaveProperty('disabled', true);
    expect(screen.getByText('合计 120')).toBeTruthy();
    expect(screen.getByText('夫妻双方取积分高的一方（就高）')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'A-25' })).toBeTruthy();
  },
  PATIENCE,
);

test(
  'an announcement that is too short is said at its date, and the offered day mends it',
  async () => {
    fill('公布开始', '2026-04-30');
    fill('申请开始', '2026-05-06');
    fill('申请截止', '2026-05-22');
    expect(screen.getByText(/公布只有 0 个工作日，要求不少于 5 个/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '申请开始改为 2026-05-12' }));
    expect(screen.queryByText(/公布只有/)).toBeNull();
    expect(screen.getByText('2026-05-12 周二 · 工作日')).toBeTruthy();
  },
  PATIENCE,
);

test(
  'a date outside the published calendar is refused in its place, and nothing is sent',
  async () => {
    fill('公布开始', '2026-11-23');
    fill('申请开始', '2026-12-01');
    fill('申请截止', '2026-12-20');
    expect(screen.getByText(/2027-01-01 不在已公布的工作日历内/)).toBeTruthy();
    await submit();
    expect(sent()).toEqual([]);
    expect(document.activeElement).toBe(screen.getByLabelText('申请截止'));
  },
  PATIENCE,
);

test(
  'what the server refuses is said at its field; everything typed is still there',
  async () => {
    fill('公布开始', '2026-04-27');
    fill('申请开始', '2026-05-08');
    fill('申请截止', '2026-05-22');
    fill('城北小学（示例）', '31');
    expect(screen.getByText('合计 124')).toBeTruthy();
    await submit();
    await screen.findByText('本县已有同名的场景登记。 换一个名称。');
    expect(sent()[0]?.body).toMatchObject({
      sceneId: 'schooling',
      versionId: 'v-1',
      populationId: 'p-1',
      announcementFrom: '2026-04-27',
      pools: expect.arrayContaining([{ id: 'chengbei', quota: 31 }]),
    });
    expect(screen.getByLabelText('城北小学（示例）')).toHaveProperty('value', '31');
    expect(screen.getByLabelText('申请截止')).toHaveProperty('value', '2026-05-22');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('名称')));
    fill('名称', '积分入学 2026 第二轮');
    await waitFor(() => expect(screen.queryByText('本县已有同名的场景登记。 换一个名称。')).toBeNull());
  },
  PATIENCE,
);

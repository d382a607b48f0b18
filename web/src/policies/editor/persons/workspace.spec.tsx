import { type PolicyDocument } from '@jifen/policies';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { fakeApi, type SeenRequest } from '../../../testing/fake-api';
import { smallPolicy } from '../../../testing/small-policy';
import { TestFrame } from '../../../testing/TestFrame';
import type { Draft } from '../../draft';
import { useDraftEditor } from '../use-draft-editor';
import { newPerson, type PersonEdit } from './person-edit';
import { PersonWorkspace } from './PersonWorkspace';

const AS_OF = '2026-06-18';

function policy(each: number): PolicyDocument {
  return smallPolicy(
    [
      {
        kind: 'group',
        id: 'good',
        title: { zh: '公益' },
        role: 'category',
        combine: 'sum',
        children: [
          {
            kind: 'indicator',
            id: 'volunteering',
            title: { zh: '志愿服务' },
            max: 5,
            rule: { '*': [{ var: 'events' }, each] },
          },
          { kind: 'indicator', id: 'party', title: { zh: '政治面貌' }, rule: { if: [{ var: 'member' }, 3, 0] } },
        ],
      },
      {
        kind: 'indicator',
        id: 'living',
        title: { zh: '居住时间' },
        rule: { '*': [{ full_months: [{ var: 'stays' }, { var: 'as_of' }] }, 0.25] },
      },
    ],
    {
      facts: [
        {
          id: 'events',
          label: { zh: '志愿服务次数' },
          unit: { zh: '次' },
          type: { kind: 'integer', min: 0, max: 1000 },
        },
        { id: 'member', label: { zh: '党员' }, type: { kind: 'boolean' } },
        { id: 'born', label: { zh: '出生日期' }, type: { kind: 'date' } },
        {
          id: 'stays',
          label: { zh: '居住期间' },
          type: {
            kind: 'records',
            most: 5,
            fields: [
              { id: 'from', label: { zh: '起' }, type: { kind: 'date' } },
              { id: 'to', label: { zh: '止' }, type: { kind: 'date' }, optional: true },
            ],
          },
        },
      ],
    },
  );
}

const draft: Draft = {
  id: 'd1',
  policyId: 'small',
  document: policy(1),
  revision: 1,
  contentHash: 'a'.repeat(64),
  state: 'draft',
  allowedActions: ['save'],
} as unknown as Draft;
const base = { document: policy(0.5), included: [] };
const NOTHING: readonly PolicyDocument[] = [];

let api: ReturnType<typeof fakeApi>;
const saved: string[] = [];

function Frame({ initial }: { initial: PersonEdit }) {
  const editor = useDraftEditor(draft, NOTHING, base, 'u1', null);
  const { policy: compiled } = editor.lastGood;
  if (!compiled) throw new Error('The draft compiles');
  return (
    <PersonWorkspace
      editor={editor}
      policy={compiled}
      initial={initial}
      baseLabel="v1"
      maySave
      nodeId="volunteering"
      onSaved={(id) => saved.push(id)}
      onClose={() => undefined}
    />
  );
}

function show(
  facts: Record<string, unknown> = {},
  answer?: (request: SeenRequest) => { status: number; body: unknown },
) {
  api = fakeApi(
    answer ?? (({ method }) => ({ status: 200, body: method === 'GET' ? { data: [], total: 0 } : { id: 'p1' } })),
  );
  render(
    <TestFrame>
      <Frame initial={newPerson(AS_OF, { facts })} />
    </TestFrame>,
  );
}

const sent = () => api.seen.filter(({ method }) => method !== 'GET');
const total = () => screen.getByRole('status', { name: '总积分' }).textContent;
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const row = (name: RegExp) => screen.getByRole('row', { name });

describe('a person by form', () => {
  afterEach(() => api.restore());

  test('begins with everything unknown, as a choice that can be seen', () => {
    show();
    for (const fact of ['志愿服务次数', '出生日期', '居住期间']) {
      expect(screen.getByRole('button', { name: `${fact}：未取得` }).getAttribute('aria-pressed')).toBe('true');
    }
    const [member] = screen.getAllByRole('group', { name: '党员' });
    expect(within(member!).getByRole('button', { name: '未取得' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: '保存人员' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('shows old and new points while it is typed, and sends the facts once it is asked to', async () => {
    show();
    fireEvent.change(field('志愿服务次数'), { target: { value: '４' } });
    await waitFor(() => expect(total()).toContain('4.00'));
    expect(total()).toContain('v1 2.00');
    expect(row(/^志愿服务 2\.00 4\.00/)).toBeTruthy();
    expect(sent()).toEqual([]);

    fireEvent.change(field('姓名或代号'), { target: { value: '甲' } });
    fireEvent.click(screen.getByRole('button', { name: '保存人员' }));
    await waitFor(() => expect(saved).toEqual(['p1']));
    expect(sent()[0]).toMatchObject({
      method: 'POST',
      url: '/api/persons',
      body: { policyId: 'small', name: '甲', facts: { events: 4 }, asOf: AS_OF },
    });
  });

  test.each([
    ['志愿服务次数', '很多', /应为整数/],
    ['志愿服务次数', '1001', /超出允许范围 0 至 1000/],
    ['出生日期', '2001-02-30', /不是存在的日期/],
  ])('keeps what was typed into %s (%s), says what is wrong, and saves nothing', async (name, typed, message) => {
    show();
    fireEvent.change(field('姓名或代号'), { target: { value: '甲' } });
    fireEvent.change(field(name), { target: { value: typed } });
    expect(await screen.findByText(message)).toBeTruthy();
    expect(field(name).value).toBe(typed);
    expect(screen.getByRole('button', { name: '保存人员' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('tells no record from an unknown list, and takes records as rows of a table', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: '居住期间：没有记录' }));
    expect(screen.getByRole('button', { name: '居住期间：未取得' }).getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: '居住期间：添加一条' }));
    expect(await screen.findByText(/缺少字段「起」/)).toBeTruthy();
    fireEvent.change(field('居住期间 第 1 条 起'), { target: { value: '2025/6/18' } });
    await waitFor(() => expect(total()).toContain('3.00'));
    fireEvent.click(screen.getByRole('button', { name: '居住期间：删除第 1 条' }));
    await waitFor(() => expect(total()).not.toContain('3.00'));
  });

  test('moves the points with a slider, and saves nothing', async () => {
    show({ events: 2 });
    const slider = await screen.findByRole('slider', { name: '志愿服务次数（滑块）' });
    fireEvent.change(slider, { target: { value: '3' } });
    await waitFor(() => expect(total()).toContain('3.00'));
    expect(field('志愿服务次数').value).toBe('3');
    expect(sent()).toEqual([]);
  });

  test('says which facts the draft does not have, and scores once they are left out', async () => {
    show({ events: 2, older: 1, oldest: true });
    expect(await screen.findByText('older')).toBeTruthy();
    expect(screen.queryByRole('table', { name: /逐项得分/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '全部去掉' }));
    await waitFor(() => expect(total()).toContain('2.00'));
  });

  test('finds fields by pinyin', async () => {
    show();
    fireEvent.change(screen.getByRole('textbox', { name: /搜索数据项/ }), { target: { value: 'zyfw' } });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '出生日期' })).toBeNull());
    expect(await screen.findByRole('textbox', { name: '志愿服务次数' })).toBeTruthy();
  });

  test('leaves only the rows that changed, and says how in both versions', async () => {
    show({ events: 4, member: true });
    fireEvent.click(screen.getByLabelText('只看有变化的'));
    expect(screen.queryByRole('row', { name: /政治面貌/ })).toBeNull();
    const opener = within(row(/^志愿服务/)).getByRole('button');
    opener.focus();
    fireEvent.click(opener);
    expect(screen.getByText(/^原：志愿服务次数 4 次 × 0\.5 分/)).toBeTruthy();
    expect(screen.getByText(/^新：志愿服务次数 4 次 × 1 分/)).toBeTruthy();
    fireEvent.keyDown(opener, { key: 'Home' });
    expect(document.activeElement?.textContent).toBe('总积分');
  });

  test('says what would add points, and tries it', async () => {
    show({ events: 4, member: false });
    fireEvent.click(screen.getByRole('tab', { name: '怎样加分' }));
    const line = (await screen.findByText(/志愿服务次数 4 → 5 次/)).closest('li');
    expect(line?.textContent).toContain('再多 1 次');
    expect(line?.textContent).toContain('+1.00');
    fireEvent.click(within(line!).getByRole('button', { name: '试一试' }));
    await waitFor(() => expect(total()).toContain('5.00'));
    await waitFor(() => expect(screen.queryByText(/志愿服务次数 4 → 5 次/)).toBeNull());
  });

  test('becomes a case with what is expected of them, and hears at once where the rules give something else', async () => {
    show({ events: 4 });
    fireEvent.change(field('姓名或代号'), { target: { value: '甲' } });
    fireEvent.click(screen.getByRole('tab', { name: '存为用例' }));
    expect(await screen.findByText('与现行规则给出的一致。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/应得总积分/), { target: { value: '3' } });
    expect(await screen.findByText(/总积分应为 3\.00，现为 4\.00/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: '志愿服务' }));
    fireEvent.change(screen.getByLabelText(/为什么应得/), { target: { value: '第八条' } });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: '存为用例' }).getAttribute('aria-disabled')).toBe('false'),
    );
    fireEvent.click(screen.getByRole('button', { name: '存为用例' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({
      method: 'POST',
      url: '/api/policies/d1/cases',
      body: {
        title: { zh: '甲' },
        facts: { events: 4 },
        expect: { total: 3, nodes: { volunteering: 4 }, unknown: ['member', 'stays'] },
        reason: { zh: '第八条' },
        proposed: true,
      },
    });
  });
});

import { type PolicyDocument, policyHash, type Scene, startingScene } from '@jifen/policies';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useEffect, useMemo, useState } from 'react';
import { fakeApi } from '../../../testing/fake-api';
import { FACTS_OF_EVERY_TYPE } from '../../../testing/facts-of-every-type';
import { smallPolicy } from '../../../testing/small-policy';
import { TestFrame } from '../../../testing/TestFrame';
import type { Draft } from '../../draft';
import { NodePanel, type RuleView } from '../NodePanel';
import { treeRows } from '../tree/tree-rows';
import { useDraftEditor } from '../use-draft-editor';
import { useUsesDesk } from '../uses/uses-desk';
import { UsesDeskProvider } from '../uses/UsesDeskProvider';

// What a form says of an edit follows in the pauses: on a busy machine some seconds later.
configure({ asyncUtilTimeout: 15_000 });

const NONE: ReadonlySet<string> = new Set();
const indicator = (id: string, zh: string, rule: unknown): object => ({ kind: 'indicator', id, title: { zh }, rule });

function policyWith(scene: object): PolicyDocument {
  return smallPolicy(
    [
      indicator('service', '志愿服务', { var: 'events' }),
      indicator('blood', '无偿献血', { var: 'twin' }),
      indicator('party', '政治面貌', { if: [{ var: 'member' }, 3, 0] }),
    ],
    { facts: FACTS_OF_EVERY_TYPE, scenes: [scene] },
  );
}

const SCHOOL = startingScene({ id: 'school', title: { zh: '积分入学' } });
const WRITTEN: Scene = { ...SCHOOL, eligibility: { var: 'member' }, items: ['service'], household: 'own', marks: [] };
const key = (id: string, zh: string, rule: unknown) => ({ id, title: { zh }, rule, direction: 'descending' });

/** The scene as it is on screen. */
let now: Scene = SCHOOL;

function Harness({ document, led }: { document: PolicyDocument; led: string }) {
  const draft = useMemo(
    () => ({ id: 'd1', revision: 1, contentHash: policyHash(document), document, allowedActions: ['save'] }),
    [document],
  );
  const included = useMemo(() => [], []);
  const editor = useDraftEditor(draft as unknown as Draft, included, null, 'u1', null);
  const [view, setView] = useState<RuleView>('form');
  const desk = useUsesDesk();
  const row = treeRows(editor.analysis, null, NONE).find(({ entry }) => entry.kind === 'scene');
  useEffect(() => {
    now = editor.document.scenes[0] ?? SCHOOL;
  });
  return (
    <>
      <button onClick={editor.undo}>撤销</button>
      <button onClick={() => desk?.reveal({ rowId: '/scenes/school', pointer: led })}>前往</button>
      {row && <NodePanel editor={editor} row={row} view={view} onView={setView} person={null} />}
    </>
  );
}

async function show(scene: object, led = ''): Promise<void> {
  render(
    <TestFrame>
      <UsesDeskProvider>
        <Harness document={policyWith(scene)} led={led} />
      </UsesDeskProvider>
    </TestFrame>,
  );
  await screen.findByRole('heading', { name: '积分入学' });
}

const section = (name: string) =>
  within(screen.getByText(name, { selector: 'h3' }).parentElement?.parentElement as HTMLElement);
const button = (name: string): void => void fireEvent.click(screen.getByText(name, { selector: 'button' }));
const handle = (name: string): HTMLElement => screen.getByLabelText(name, { selector: 'button' });
// By label rather than by role: a form of a hundred fields takes seconds to be asked for roles.
const field = (label: string): HTMLElement => screen.getByLabelText(label, { selector: 'input, select' });

function choose(label: string, option: string): void {
  const select = field(label) as HTMLSelectElement;
  const chosen = [...select.options].find(({ text }) => text === option);
  if (!chosen) throw new Error(`${label} offers ${[...select.options].map(({ text }) => text).join(', ')}`);
  fireEvent.change(select, { target: { value: chosen.value } });
}

async function pick(label: string, option: string): Promise<void> {
  fireEvent.change(field(label), { target: { value: option } });
  fireEvent.click(await screen.findByText(option, { selector: '[role=option]' }));
}

function type(label: string, text: string): void {
  fireEvent.change(field(label), { target: { value: text } });
  fireEvent.blur(field(label));
}

let api: ReturnType<typeof fakeApi>;
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  // What is saved is not the question here.
  api = fakeApi(() => new Promise(() => undefined));
});
afterEach(() => api.restore());

test('a new scene says at each field what is pending, and is written by form until nothing is', async () => {
  await show(SCHOOL);
  for (const name of ['资格', '计分', '排序', '夫妻计分']) await section(name).findByText('PENDING');
  choose('谁可以申请', '符合条件的');
  await pick('选择数据项，写第一个条件', '党员');
  choose('计入的积分', '选取的项目');
  fireEvent.click(field('志愿服务'));
  fireEvent.click(field('无偿献血'));
  choose('第 1 排序键 比什么', '某一项的得分');
  await pick('选择分组或指标', '志愿服务');
  choose('计谁的积分', '夫妻中高的一方（就高）');
  await waitFor(() => expect(screen.queryByText('PENDING')).toBeNull());
  expect(now).toMatchObject({
    eligibility: { var: 'member' },
    items: ['service', 'blood'],
    household: 'higher',
    keys: [{ rule: { var: 'points.service' }, marks: [] }],
    marks: [],
  });
  choose('谁可以申请', '待定（原文没有，填写前不能发布）');
  await section('资格').findByText('PENDING');
  button('撤销');
  await waitFor(() => expect(screen.queryByText('PENDING')).toBeNull());
  expect(now.eligibility).toEqual({ var: 'member' });
});

test('a group that is ticked counts with everything below it, and takes the place of what was ticked there', async () => {
  await show(WRITTEN);
  const box = (name: string) => field(name) as HTMLInputElement;
  fireEvent.click(box('总积分'));
  expect(now.items).toEqual(['total']);
  expect([box('志愿服务').checked, box('志愿服务').disabled]).toEqual([true, true]);
  fireEvent.click(box('总积分'));
  // Nothing ticked is not nothing counted: the source has to say.
  expect(now.items).toBeNull();
});

test('amounts are understood in full width, refused out of bounds, and never written half', async () => {
  await show(WRITTEN);
  choose('最低分', '达到多少分');
  expect(now.threshold).toBeUndefined();
  type('最低分的数值', '６０．５');
  expect(now.threshold).toBe(60.5);
  type('最低分的数值', '');
  screen.getByText('空着不写入草案；没有数值的，请选「待定」或「不设」');
  expect(now.threshold).toBe(60.5);
  choose('部门审核', '工作日数');
  type('部门审核的数值', '3.5');
  screen.getByText('应为 1 至 250 的整数，未写入草案');
  expect(now.clocks).toEqual({});
  type('部门审核的数值', '１０');
  choose('复核答复', '有要求，时长待定');
  expect(now.clocks).toEqual({ review: 10, recheck: null });
  expect(now.marks.map(({ at }) => at)).toEqual(['/clocks/recheck']);
  const name = screen.getByDisplayValue('积分入学');
  fireEvent.change(name, { target: { value: '' } });
  screen.getByText('不能空着，未写入草案');
  expect(now.title.zh).toBe('积分入学');
});

test('keys are added, put in order by their handle, which keeps the focus, and compared by what is chosen', async () => {
  const keys = [
    key('a', '总积分', { var: 'scene_points' }),
    key('b', '净得分', { '-': [{ var: 'points.service' }, { var: 'points.blood' }] }),
  ];
  await show({ ...WRITTEN, keys });
  type('第 2 项的倍数（负数为减）', '-0.5');
  expect(now.keys[1]?.rule).toEqual({ '-': [{ var: 'points.service' }, { '*': [{ var: 'points.blood' }, 0.5] }] });
  button('增加排序键');
  choose('第 3 排序键 比什么', '某个数据项');
  expect(now.keys[2]?.rule).toBeNull();
  await pick('选择数据项', '出生日期');
  // The directions of a date have words of their own, once the rule has been read.
  await waitFor(() => expect(field('第 3 排序键 次序').textContent).toContain('从早到晚'));
  choose('第 3 排序键 次序', '从早到晚');
  expect(now.keys[2]).toMatchObject({ rule: { var: 'born' }, direction: 'ascending' });
  const moved = () => handle('移动「第 3 排序键」');
  fireEvent.keyDown(moved(), { key: 'ArrowUp', altKey: true });
  expect(globalThis.document.activeElement).toBe(moved());
  fireEvent.keyDown(moved(), { key: 'ArrowUp', altKey: true });
  expect(now.keys.map(({ id }) => id)).toEqual(['key-3', 'a', 'b']);
  fireEvent.click(handle('删除「总积分」'));
  expect(now.keys.map(({ id }) => id)).toEqual(['key-3', 'b']);
});

test('who takes an entry out goes on at its neighbour, and at the button that adds one where there is none', async () => {
  const keys = ['a', 'b', 'c'].map((id) => key(id, `键 ${id}`, { var: 'scene_points' }));
  const pools = [{ id: 'a', title: { zh: '一中' }, quota: 3 }];
  await show({ ...WRITTEN, keys, pools });
  const focused = (): string | null | undefined => globalThis.document.activeElement?.getAttribute('aria-label');
  fireEvent.click(handle('删除「键 b」'));
  expect(focused()).toBe('移动「键 c」');
  fireEvent.click(handle('删除「键 c」'));
  expect(focused()).toBe('移动「键 a」');
  fireEvent.click(handle('删除「一中」'));
  expect(globalThis.document.activeElement?.textContent).toBe('增加分项名额');
});

test('rounds say what they make together, and the last one takes the rest', async () => {
  await show({ ...WRITTEN, keys: [key('a', '总积分', { var: 'scene_points' })] });
  choose('怎样录取', '分轮录取');
  expect(now.rounds?.map(({ share }) => share)).toEqual([null, null]);
  await waitFor(() => expect(section('名额').getAllByText('PENDING')).toHaveLength(2));
  choose('第 1 轮 名额比例', '写明比例');
  type('第 1 轮 名额比例的数值', '７０');
  section('名额').getByText(/已写明 70%，1 轮待定/);
  choose('第 2 轮 名额比例', '写明比例');
  type('第 2 轮 名额比例的数值', '20');
  await section('名额').findByText('SCENE-ROUND-SHARES');
  button('其余 30% 归最后一轮');
  await waitFor(() => expect(screen.queryByText('SCENE-ROUND-SHARES')).toBeNull());
  expect(now.rounds?.map(({ share }) => share)).toEqual([70, 30]);
  choose('怎样录取', '一次录取');
  expect(now.rounds).toBeUndefined();
});

test('a rule without a form is shown in words; what leads into the scene leads to its field', async () => {
  const rule = { max: [{ var: 'scene_points' }, { var: 'points.blood' }] };
  await show(
    { ...WRITTEN, keys: [key('a', '总积分', { var: 'scene_points' }), key('b', '就高', rule)] },
    '/keys/1/rule',
  );
  const second = within(screen.getByRole('list', { name: '排序键' })).getAllByRole('listitem')[1] as HTMLElement;
  within(second).getByText(/本场景积分.*无偿献血/);
  within(second).getByRole('button', { name: '在 JSON-Logic 中修改' });
  button('读法');
  await screen.findByRole('region', { name: '读法' });
  button('前往');
  await waitFor(() => {
    const shown = within(screen.getByRole('list', { name: '排序键' })).getAllByRole('listitem')[1];
    expect(shown?.contains(globalThis.document.activeElement)).toBe(true);
  });
});

test('what is written in two sections before either is drawn stays, both of it', async () => {
  await show(WRITTEN);
  act(() => {
    fireEvent.change(section('基本').getByLabelText(/^名称/), { target: { value: '积分入学（改）' } });
    choose('计谁的积分', '夫妻中高的一方（就高）');
  });
  await waitFor(() => expect(now).toMatchObject({ title: { zh: '积分入学（改）' }, household: 'higher' }));
  button('撤销');
  expect(now).toMatchObject({ title: { zh: '积分入学（改）' }, household: 'own' });
});

import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Me } from '../auth-provider/me';
import { session } from '../auth-provider/session';
import { analyse } from '../policies/editor/analysis';
import { treeRows } from '../policies/editor/tree/tree-rows';
import { type Answer, fakeApi, type SeenRequest } from '../testing/fake-api';
import { smallPolicy } from '../testing/small-policy';
import { TestFrame } from '../testing/TestFrame';
import type { Addressee, Consultation, Opinion } from './consultation';
import { ConsultationPanel } from './ConsultationPanel';
import { ConsultationsProvider } from './ConsultationsProvider';
import { OpinionMark } from './OpinionMark';

const TITLES = { senior: '长者', volunteering: '志愿服务' } as const;
const document = smallPolicy(
  Object.entries(TITLES).map(([id, zh]) => ({ kind: 'indicator', id, title: { zh }, max: 10, rule: 1 })),
);
const rows = treeRows(analyse(document, []), null, new Set());

const someone = (role: Me['role']): Me => ({
  id: 'u1',
  username: 'u1',
  displayName: '甲',
  role,
  scope: { level: 'county', code: 'practice', title: { zh: '演练', en: 'Practice' }, practice: true },
  departmentId: null,
  language: 'zh',
});

const addressee = (id: string, more: Partial<Addressee> = {}): Addressee => ({
  id,
  kind: 'department',
  title: { zh: id },
  state: 'awaited',
  opinions: 0,
  mayAnswer: false,
  isOwn: false,
  ...more,
});

const opinion = (id: string, more: Partial<Opinion> = {}): Opinion => ({
  id,
  addresseeId: '教育局',
  kind: 'opinion',
  place: { kind: 'node', id: 'volunteering', pointer: '/score/children/1', title: { zh: '志愿服务' } },
  text: `意见 ${id}`,
  proposal: null,
  at: '2026-06-18T08:00:00Z',
  by: { id: 'u9', displayName: '周岚' },
  onBehalf: false,
  withdrawn: null,
  decisions: [],
  mayWithdraw: false,
  ...more,
});

const consultation = (more: Partial<Consultation> = {}): Consultation => ({
  id: 'c1',
  draftId: 'd1',
  round: 1,
  revision: 3,
  reason: null,
  openedAt: '2026-06-18T08:00:00Z',
  openedBy: { id: 'u2', displayName: '陈静' },
  deadline: '2026-07-18',
  daysLeft: 30,
  terms: [],
  ended: null,
  addressees: [addressee('教育局'), addressee('公安局')],
  opinions: [],
  undecided: 0,
  mayDecide: false,
  mayExtend: false,
  ...more,
});

const decided = opinion('old', {
  decisions: [
    {
      number: 1,
      outcome: 'adopted',
      reason: '合理',
      at: '2026-06-19T08:00:00Z',
      by: { id: 'u2', displayName: '陈静' },
    },
  ],
});

let api: ReturnType<typeof fakeApi> | undefined;
afterEach(() => {
  api?.restore();
  session.close();
  localStorage.clear();
});

interface Shown {
  readonly rounds: readonly Consultation[];
  readonly role?: Me['role'];
  readonly selected?: string;
  readonly answer?: (request: SeenRequest) => Answer;
  readonly onSelect?: (id: string) => void;
}

function panel({ selected = 'volunteering', onSelect = () => undefined }: Pick<Shown, 'selected' | 'onSelect'>) {
  return (
    <TestFrame>
      <ConsultationsProvider draftId="d1">
        <OpinionMark rowId="volunteering" />
        <ConsultationPanel draftId="d1" title="细则" rows={rows} selected={selected} onSelect={onSelect} />
      </ConsultationsProvider>
    </TestFrame>
  );
}

function show(shown: Shown) {
  session.open(someone(shown.role ?? 'department'));
  const { rounds, answer } = shown;
  const faked = fakeApi((request) =>
    request.method === 'GET'
      ? { status: 200, body: { data: rounds, total: rounds.length } }
      : (answer?.(request) ?? { status: 500 }),
  );
  api = faked;
  return { ...render(panel(shown)), sent: () => faked.seen.filter(({ method }) => method !== 'GET') };
}

const mine = addressee('教育局', { mayAnswer: true, isOwn: true });

describe('the opinions on a draft', () => {
  test('are not spoken of where nobody was asked', async () => {
    show({ rounds: [] });
    await waitFor(() => expect(api?.seen).toHaveLength(1));
    expect(screen.queryByRole('region', { name: '意见' })).toBeNull();
  });

  test('tell until when they are taken, and who has answered what', async () => {
    const addressees = [addressee('教育局', { state: 'none' }), addressee('公安局'), addressee('法院')];
    show({ rounds: [consultation({ addressees, daysLeft: 0 })] });
    expect(await screen.findByText('今天截止')).toBeTruthy();
    expect(screen.getByText('1 家无意见 · 2 家待反馈')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看单位' }));
    expect(screen.getByText('公安局、法院')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
  });

  test('are written about the entry at which they were begun, whatever is looked at meanwhile, and kept until they are sent', async () => {
    const after = consultation({ opinions: [opinion('new', { text: '偏低' })], undecided: 1, addressees: [mine] });
    const shown = show({
      rounds: [consultation({ addressees: [mine] })],
      answer: () => ({ status: 201, body: after }),
    });
    const field = await screen.findByRole('textbox', { name: '意见' });
    expect(screen.getByRole('button', { name: '提出意见' }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(field, { target: { value: '偏低' } });
    expect(screen.getByRole('button', { name: '无意见' }).hasAttribute('disabled')).toBe(true);
    shown.unmount();
    render(panel({ selected: 'senior' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '意见' })).value).toBe('偏低');
    expect(screen.getByRole('radio', { name: '对「志愿服务」' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '改为对「长者」' })).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: '建议值（可不填）' }), { target: { value: '1 分' } });
    fireEvent.click(screen.getByRole('button', { name: '提出意见' }));
    await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '意见' }).value).toBe(''));
    expect(shown.sent()).toMatchObject([
      {
        url: '/api/consultations/c1/opinions',
        body: {
          addresseeId: '教育局',
          kind: 'opinion',
          place: { kind: 'node', id: 'volunteering' },
          text: '偏低',
          proposal: '1 分',
        },
      },
    ]);
    expect(screen.getByTitle('1 条意见未处理')).toBeTruthy();
    expect(localStorage.length).toBe(0);
  });

  test('can be that there is none', async () => {
    const after = consultation({ addressees: [{ ...mine, state: 'none' }] });
    const shown = show({
      rounds: [consultation({ addressees: [mine] })],
      answer: () => ({ status: 201, body: after }),
    });
    fireEvent.click(await screen.findByRole('button', { name: '无意见' }));
    await screen.findByText('1 家无意见');
    expect(shown.sent()[0]?.body).toEqual({ addresseeId: '教育局', kind: 'none' });
    expect(screen.queryByRole('button', { name: '无意见' })).toBeNull();
  });

  test('that there is none can be taken back by who said so', async () => {
    const none = opinion('none', { kind: 'none', place: null, text: null, mayWithdraw: true });
    const said = consultation({ addressees: [{ ...mine, state: 'none' }], opinions: [none] });
    const shown = show({
      rounds: [said],
      answer: () => ({ status: 201, body: consultation({ addressees: [mine] }) }),
    });
    expect(await screen.findByText(/^周岚 .* 答复无意见/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(await screen.findByRole('button', { name: '无意见' })).toBeTruthy();
    expect(shown.sent()[0]?.url).toBe('/api/opinions/none/withdrawal');
  });

  test('are entered by an officer for others only once it is said for whom', async () => {
    const addressees = [addressee('公安局', { mayAnswer: true }), addressee('法院', { mayAnswer: true })];
    show({ role: 'officer', rounds: [consultation({ addressees })] });
    fireEvent.click(await screen.findByRole('button', { name: '代录意见' }));
    fireEvent.change(screen.getByRole('textbox', { name: '意见' }), { target: { value: '偏低' } });
    const send = screen.getByRole('button', { name: '提出意见' });
    expect(send.hasAttribute('disabled')).toBe(true);
    fireEvent.mouseDown(screen.getByRole('combobox', { name: /提出单位/ }));
    fireEvent.click(await screen.findByRole('option', { name: '法院' }));
    expect(send.hasAttribute('disabled')).toBe(false);
  });

  test('stay typed where the server refuses them', async () => {
    const refusal = { code: 'CONSULTATION-OVER', title: '征求意见已截止 / The consultation is over', status: 409 };
    show({ rounds: [consultation({ addressees: [mine] })], answer: () => ({ status: 409, body: refusal }) });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '意见' });
    fireEvent.change(field, { target: { value: '偏低' } });
    fireEvent.click(screen.getByRole('button', { name: '提出意见' }));
    expect(await screen.findByText(/CONSULTATION-OVER/)).toBeTruthy();
    expect(field.value).toBe('偏低');
  });

  test('are listed by entry and by what waits, and lead to their entry while there is one', async () => {
    const gone = opinion('gone', {
      place: { kind: 'node', id: 'removed', pointer: '/score/children/2', title: { zh: '旧指标' } },
    });
    const opinions = [decided, opinion('open', { place: null }), gone];
    let selected = '';
    show({ rounds: [consultation({ opinions, undecided: 2 })], onSelect: (id) => (selected = id) });
    expect(await screen.findByText('旧指标（已不在草案中）')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '志愿服务' }));
    expect(selected).toBe('volunteering');
    fireEvent.click(screen.getByRole('button', { name: '当前条目 1' }));
    expect(screen.queryByText('意见 open')).toBeNull();
    expect(screen.getByText('理由：合理')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '未处理 2' }));
    expect(screen.queryByText('意见 old')).toBeNull();
    expect(screen.getByText('意见 open')).toBeTruthy();
  });

  test('are decided with a reason; who comes second sees what was decided and decides upon it', async () => {
    const first = consultation({ opinions: [opinion('one')], undecided: 1, mayDecide: true });
    const meanwhile = { ...first, opinions: [{ ...decided, id: 'one' }], undecided: 0 };
    const rounds = [first];
    const refusal = { code: 'OPINION-DECIDED-MEANWHILE', title: '他人刚刚处理过 / Decided meanwhile', status: 409 };
    const shown = show({
      role: 'officer',
      rounds,
      answer: ({ body }) => {
        rounds[0] = meanwhile;
        return (body as { after: number }).after === 0
          ? { status: 409, body: refusal }
          : { status: 201, body: { ...meanwhile, mayDecide: false } };
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: '写明采纳情况' }));
    const form = within(screen.getByRole('form', { name: '写明采纳情况' }));
    const save = form.getByRole('button', { name: '保存' });
    fireEvent.click(form.getByRole('radio', { name: '未采纳' }));
    expect(save.hasAttribute('disabled')).toBe(true);
    fireEvent.change(form.getByRole('textbox', { name: /理由/ }), { target: { value: '财力不足' } });
    fireEvent.click(save);
    expect(await screen.findByText('理由：合理')).toBeTruthy();
    expect(await screen.findByText(/OPINION-DECIDED-MEANWHILE/)).toBeTruthy();
    fireEvent.click(save);
    await waitFor(() => expect(screen.queryByRole('form', { name: '写明采纳情况' })).toBeNull());
    expect(shown.sent().map(({ body }) => body)).toEqual([
      { outcome: 'not-adopted', reason: '财力不足', after: 0 },
      { outcome: 'not-adopted', reason: '财力不足', after: 1 },
    ]);
  });
});

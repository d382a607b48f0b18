import { type PolicyDocument } from '@jifen/policies';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import type { Me } from '../../../auth-provider/me';
import { session } from '../../../auth-provider/session';
import { BUSY_ANSWER } from '../../../testing/busy-answer';
import { type Answer, fakeApi, type SeenRequest } from '../../../testing/fake-api';
import { smallPolicy } from '../../../testing/small-policy';
import { TestFrame } from '../../../testing/TestFrame';
import type { DraftEffect } from './draft-effect';
import { EffectPanel } from './EffectPanel';

function policy(points: number): PolicyDocument {
  return smallPolicy([{ kind: 'indicator', id: 'senior', title: { zh: '长者' }, rule: points }], {
    facts: [{ id: 'age', label: { zh: '年龄' }, type: { kind: 'integer', min: 0, max: 120 } }],
  });
}

const officer: Me = {
  id: 'u1',
  username: 'chenjing',
  displayName: '陈静',
  role: 'officer',
  scope: { level: 'county', code: 'practice', title: { zh: '演练', en: 'Practice' }, practice: true },
  departmentId: null,
  language: 'zh',
};

const base = policy(1);

function population(id: string, persons: number, county = 'practice') {
  return { id, county, name: id, asOf: '2026-06-18', counts: { persons, households: 1, applications: 0 } };
}

const effect: DraftEffect = {
  base: { label: 'v2' },
  persons: 2000,
  deltaSum: 84_000,
  winners: 1203,
  losers: 87,
  unchanged: 710,
  distribution: { width: 500, from: 0, base: [1, 2], edited: [0, 3] },
  scenes: [],
  milliseconds: 21.4,
};

const nobody: Partial<DraftEffect> = { deltaSum: 0, winners: 0, losers: 0, unchanged: 2000 };

const school = {
  scene: { id: 'school', title: { zh: '积分入学', en: 'School places' } },
  round: { id: 'r', title: '2026 春', isOpen: true },
  admitted: { base: 40, edited: 40 },
  entered: 3,
  left: 3,
  findings: [],
};

const answered = (changes: Partial<DraftEffect> = {}): Answer => ({ status: 200, body: { ...effect, ...changes } });

const asked = (seen: readonly SeenRequest[]) => seen.filter(({ method }) => method === 'POST');

/** What stands in the editor, and what it is held against. */
interface Edit {
  readonly document: PolicyDocument | null;
  readonly against?: PolicyDocument;
}

/** The panel beside an editor in which the edits are made one after the other. */
function Editor({ edits }: { edits: readonly Edit[] }) {
  const [step, setStep] = useState(0);
  const { document = null, against = base } = edits[step] ?? {};
  return (
    <>
      <button onClick={() => setStep(step + 1)}>edit</button>
      <EffectPanel draftId="d1" county="practice" document={document} base={against} />
    </>
  );
}

function show(...edits: Edit[]): void {
  render(
    <TestFrame>
      <Editor edits={edits} />
    </TestFrame>,
  );
}

const edit = () => fireEvent.click(screen.getByRole('button', { name: 'edit' }));

const worth = (points: number): Edit => ({ document: policy(points) });

describe('the live effect of an edit', () => {
  let api: ReturnType<typeof fakeApi>;
  let answer: (request: SeenRequest) => Answer | Promise<Answer>;
  let populations: ReturnType<typeof population>[];

  beforeAll(() => session.open(officer));
  afterAll(() => session.close());
  beforeEach(() => {
    answer = () => answered();
    populations = [population('elsewhere', 10, 'yueqing'), population('large', 200_001), population('newest', 200_000)];
    api = fakeApi((request) =>
      request.method === 'POST'
        ? answer(request)
        : { status: 200, body: { data: populations, total: populations.length } },
    );
  });
  afterEach(() => {
    api.restore();
    localStorage.clear();
  });

  test('is asked for the newest population of the county that is small enough, and says what it is held against', async () => {
    show(worth(2));
    expect(await screen.findByText('比 v2：1,203 人上升、87 人下降，人均 +0.42 分')).toBeTruthy();
    expect(screen.getByRole('img', { name: '1,203 人上升、710 人不变、87 人下降' })).toBeTruthy();
    expect(screen.getByText('2,000 人 · 截至 2026-06-18 · 服务器用时 21 毫秒')).toBeTruthy();
    expect(asked(api.seen)).toMatchObject([
      { url: '/api/policies/d1/effect', body: { populationId: 'newest', asOf: '2026-06-18', document: policy(2) } },
    ]);
  });

  test.each<[string, PolicyDocument, Partial<DraftEffect>]>([
    ['草案与 v2 相同，没有变化', base, nobody],
    ['与 v2 相比，没有人的总积分改变：改动没有涉及这批人的得分', policy(2), nobody],
    ['比 v2：1 人上升、0 人下降，人均变化不足 0.01 分', policy(2), { deltaSum: 5, winners: 1, losers: 0 }],
    ['积分入学（2026 春）：3 份进、3 份出', policy(2), { scenes: [school] }],
    ['按最近一轮名额', policy(2), { scenes: [{ ...school, round: { ...school.round, isOpen: false } }] }],
  ])('says: %s', async (sentence, document, changes) => {
    answer = () => answered(changes);
    show({ document });
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  test('is asked once for edits that follow each other without a pause', async () => {
    show(worth(2), worth(3), worth(4), worth(5));
    await screen.findByText(/1,203 人上升/);
    for (let times = 0; times < 3; times += 1) {
      edit();
      await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
    }
    await waitFor(() => expect(asked(api.seen)).toHaveLength(2));
    expect(asked(api.seen)[1]).toMatchObject({ body: { document: policy(5) } });
  });

  test('of an older edit is called off, and is not shown even where its answer comes last', async () => {
    const late: ((answer: Answer) => void)[] = [];
    answer = () => new Promise((resolve) => late.push(resolve));
    show(worth(2), worth(3));
    await waitFor(() => expect(late).toHaveLength(1));
    edit();
    await waitFor(() => expect(late).toHaveLength(2));
    expect(asked(api.seen).map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    await act(async () => {
      late[1]?.(answered({ winners: 5 }));
      await Promise.resolve();
      late[0]?.(answered({ winners: 4 }));
    });
    expect(await screen.findByText(/：5 人上升/)).toBeTruthy();
    expect(screen.queryByText(/：4 人上升/)).toBeNull();
  });

  test('stays, and nothing is asked, while the draft has errors', async () => {
    show(worth(2), { document: null }, worth(3));
    await screen.findByText(/1,203 人上升/);
    edit();
    expect(await screen.findByText('草案有错误，改好后再算')).toBeTruthy();
    expect(screen.getByText(/1,203 人上升/)).toBeTruthy();
    edit();
    await waitFor(() => expect(asked(api.seen)).toHaveLength(2));
    expect(screen.queryByText('草案有错误，改好后再算')).toBeNull();
  });

  test('is asked again once what the draft is held against has been saved anew', async () => {
    const { document } = worth(2);
    show({ document }, { document, against: policy(2) });
    await screen.findByText(/1,203 人上升/);
    answer = () => answered({ ...nobody, base: { label: 'r7' } });
    edit();
    expect(await screen.findByText('草案与 r7 相同，没有变化')).toBeTruthy();
  });

  test('keeps the last answer where the server is busy, says what to do, and asks at the next edit', async () => {
    show(worth(2), worth(3), worth(4));
    await screen.findByText(/1,203 人上升/);
    answer = () => BUSY_ANSWER;
    edit();
    expect(await screen.findByText('请稍后重试。')).toBeTruthy();
    expect(screen.getByText(/1,203 人上升/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    answer = () => answered({ winners: 9 });
    edit();
    expect(await screen.findByText(/：9 人上升/)).toBeTruthy();
    expect(screen.queryByText('请稍后重试。')).toBeNull();
  });

  test('needs a population, and says where to make one', async () => {
    populations = [population('large', 200_001)];
    show(worth(2));
    expect((await screen.findByRole('link', { name: '新建人群' })).getAttribute('href')).toContain(
      '/populations/create',
    );
    expect(asked(api.seen)).toHaveLength(0);
  });
});

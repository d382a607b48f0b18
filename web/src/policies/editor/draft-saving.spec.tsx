import { type PolicyDocument, policyHash } from '@jifen/policies';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Me } from '../../auth-provider/me';
import { session } from '../../auth-provider/session';
import { type Answer, fakeApi, type SeenRequest } from '../../testing/fake-api';
import { smallPolicy } from '../../testing/small-policy';
import { TestFrame } from '../../testing/TestFrame';
import type { Draft, SaveOccasion } from '../draft';
import { keptEdits } from './kept-edits';
import { TakenNotice } from './merging/TakenNotice';
import { SaveProblem } from './SaveProblem';
import { SavesDrawer } from './saves/SavesDrawer';
import { SaveStatus } from './SaveStatus';
import { type FoundEdits, useDraftEditor } from './use-draft-editor';

const TITLES = { one: '学历', two: '志愿服务' } as const;
const base = smallPolicy(
  Object.entries(TITLES).map(([id, zh]) => ({ kind: 'indicator', id, title: { zh }, max: 10, rule: 1 })),
);

const officer: Me = {
  id: 'u1',
  username: 'chenjing',
  displayName: '陈静',
  role: 'officer',
  scope: { level: 'county', code: 'practice', title: { zh: '演练', en: 'Practice' }, practice: true },
  departmentId: null,
  language: 'zh',
};
const colleague = { id: 'u2', displayName: '王芳' };

/** Keeps a draft as the server does, and may be down. */
class Server {
  isUp = true;
  readonly saves: { document: PolicyDocument; by: { id: string; displayName: string }; occasion: SaveOccasion }[] = [
    { document: base, by: officer, occasion: 'manual' },
  ];

  get draft(): Draft {
    const { document, by } = this.saves.at(-1) ?? { document: base, by: officer };
    return {
      id: 'd1',
      revision: this.saves.length,
      contentHash: policyHash(document),
      state: 'draft',
      updatedAt: '2026-06-18T08:00:00Z',
      updatedBy: { id: by.id, displayName: by.displayName },
      document,
      allowedActions: ['save'],
    } as unknown as Draft;
  }

  rules(): unknown[] {
    return this.draft.document.score.children.map((child) => child.kind === 'indicator' && child.rule);
  }

  saveByColleague(changed: Readonly<Record<number, number>>): void {
    const { document } = this.draft;
    const children = document.score.children.map((child, index) => ({
      ...child,
      rule: changed[index] ?? (child as { rule: number }).rule,
    }));
    this.saves.push({
      document: { ...document, score: { ...document.score, children } },
      by: colleague,
      occasion: 'manual',
    });
  }

  readonly answer = ({ method, url, body }: SeenRequest): Answer => {
    if (!this.isUp) throw new TypeError('Failed to fetch');
    if (method === 'PUT') {
      const sent = body as { document: PolicyDocument; baseRevision: number; occasion: SaveOccasion };
      if (sent.baseRevision !== this.saves.length) {
        const refusal = { status: 409, code: 'DRAFT-REVISION-CONFLICT', title: '冲突 / Conflict', current: this.draft };
        return { status: 409, body: refusal };
      }
      this.saves.push({ document: sent.document, by: officer, occasion: sent.occasion });
      return { status: 200, body: this.draft };
    }
    const revision = /\/revisions\/(\d+)$/.exec(url)?.[1];
    if (revision) return { status: 200, body: { document: this.saves[Number(revision) - 1]?.document } };
    if (url.includes('/revisions')) {
      const rows = this.saves.map(({ by, occasion }, index) => ({
        revision: index + 1,
        at: new Date(Date.UTC(2026, 5, 18, 8, index)).toISOString(),
        by: { id: by.id, displayName: by.displayName },
        note: null,
        occasion,
        contentHash: 'h',
      }));
      return { status: 200, body: { data: rows.reverse(), total: rows.length } };
    }
    return { status: 200, body: this.draft };
  };
}

interface EditorProps {
  draft: Draft;
  found?: FoundEdits;
  showsSaves?: boolean;
}

/** The editor without its panes: the rules as text fields, and everything that tells of saving. */
function Editor({ draft, found, showsSaves }: EditorProps) {
  const editor = useDraftEditor(draft, NOTHING, null, officer.id, found ?? null);
  return (
    <>
      <SaveStatus editor={editor} />
      <SaveProblem editor={editor} />
      <TakenNotice editor={editor} />
      {editor.document.score.children.map((child, index) => (
        <input
          key={index}
          aria-label={child.kind === 'include' ? '' : child.title.zh}
          value={child.kind === 'indicator' ? JSON.stringify(child.rule) : ''}
          onChange={(event) => editor.change(`/score/children/${index}/rule`, JSON.parse(event.target.value))}
        />
      ))}
      <button onClick={editor.undo}>undo</button>
      <button onClick={() => editor.keepText('/nodes/one', '{"min":')}>break</button>
      <button onClick={() => editor.keepText('/nodes/one', null)}>mend</button>
      {showsSaves && <SavesDrawer editor={editor} onClose={() => undefined} />}
    </>
  );
}

const NOTHING: readonly PolicyDocument[] = [];
/** Longer than the pause after which a draft is saved by itself, and than the first wait for a server that is down. */
const PATIENT = { timeout: 9000 };

describe('a draft on its way to the server', () => {
  let server: Server;
  let api: ReturnType<typeof fakeApi>;

  beforeAll(() => session.open(officer));
  afterAll(() => session.close());
  beforeEach(() => {
    localStorage.clear();
    server = new Server();
    api = fakeApi(server.answer);
  });
  afterEach(() => api.restore());

  const show = (more: Partial<EditorProps> = {}) =>
    render(
      <TestFrame>
        <Editor draft={server.draft} {...more} />
      </TestFrame>,
    );
  const write = (title: string, value: number) =>
    fireEvent.change(screen.getByLabelText(title), { target: { value: String(value) } });
  const ruleOf = (title: string) => screen.getByLabelText<HTMLInputElement>(title).value;

  it('is saved by itself once for what is typed in a row, and not while something is no JSON', async () => {
    show();
    expect(screen.getByRole('status').textContent).toContain('已保存');
    fireEvent.click(screen.getByText('break'));
    write('学历', 2);
    write('学历', 3);
    await screen.findByText(/还不是 JSON，暂不自动保存/);
    await act(() => new Promise((resolve) => setTimeout(resolve, 1800)));
    expect(server.saves).toHaveLength(1);
    expect(keptEdits('d1', 'u1')).toMatchObject({ baseRevision: 1, texts: { '/nodes/one': '{"min":' } });
    fireEvent.click(screen.getByText('mend'));
    await waitFor(() => expect(server.saves.map(({ occasion }) => occasion)).toEqual(['manual', 'automatic']), PATIENT);
    expect(server.rules()).toEqual([3, 1]);
    await waitFor(() => expect(keptEdits('d1', 'u1')).toBeNull());
    fireEvent.click(screen.getByText('undo'));
    expect(ruleOf('学历')).toBe('2');
  }, 20_000);

  it('is kept and tried again by itself while the server is down', async () => {
    show();
    server.isUp = false;
    write('学历', 4);
    await screen.findByText(/连不上服务器，草案还没有保存/, {}, PATIENT);
    write('志愿服务', 6);
    await waitFor(() => expect(keptEdits('d1', 'u1')?.document.score.children[1]).toMatchObject({ rule: 6 }));
    server.isUp = true;
    await waitFor(() => expect(server.rules()).toEqual([4, 6]), PATIENT);
    await waitFor(() => expect(screen.queryByText(/连不上服务器/)).toBeNull());
  }, 20_000);

  it('takes in what a colleague saved, says so, and is saved with both', async () => {
    show();
    server.saveByColleague({ 1: 7 });
    write('学历', 5);
    await screen.findByText(/王芳 在 .* 保存了修订 r2/, {}, PATIENT);
    expect([ruleOf('学历'), ruleOf('志愿服务')]).toEqual(['5', '7']);
    await screen.findByText(/“志愿服务”.*计 7 分/);
    await waitFor(() => expect(server.rules()).toEqual([5, 7]), PATIENT);
    expect(server.saves.at(-1)?.occasion).toBe('merge');
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(/王芳 在/)).toBeNull();
  }, 20_000);

  it('hears of a colleague’s save without anything being typed', async () => {
    show();
    act(() => server.saveByColleague({ 0: 9 }));
    await screen.findByText(/王芳 在/, {}, PATIENT);
    expect(ruleOf('学历')).toBe('9');
    expect(server.saves).toHaveLength(2);
  }, 20_000);

  it('asks where both changed the same rule, side by side, and saves what was chosen', async () => {
    show();
    server.saveByColleague({ 0: 8, 1: 7 });
    write('学历', 5);
    fireEvent.click(await screen.findByRole('button', { name: '逐处选择' }, PATIENT));
    const settle = screen.getByRole('button', { name: '合并' });
    expect(settle).toHaveProperty('disabled', true);
    expect(screen.getByRole('region', { name: '学历' }).textContent).toMatch(/5.*8/s);
    fireEvent.click(screen.getByRole('radio', { name: '王芳 的' }));
    fireEvent.click(settle);
    expect([ruleOf('学历'), ruleOf('志愿服务')]).toEqual(['8', '7']);
    fireEvent.click(screen.getByText('undo'));
    write('志愿服务', 6);
    await waitFor(() => expect(server.rules()).toEqual([8, 6]), PATIENT);
  }, 20_000);

  it('comes back after a reload with what was kept, put together with what was saved since', async () => {
    const children = [{ ...base.score.children[0], rule: 5 }, base.score.children[1]];
    const document = { ...base, score: { ...base.score, children } } as PolicyDocument;
    server.saveByColleague({ 1: 7 });
    const edits = { document, texts: {}, baseRevision: 1, at: '2026-06-18T08:00:00Z' };
    show({ found: { edits, base } });
    expect([ruleOf('学历'), ruleOf('志愿服务')]).toEqual(['5', '7']);
    await screen.findByText(/王芳 在/);
    await waitFor(() => expect(server.rules()).toEqual([5, 7]), PATIENT);
  }, 20_000);

  it('tells of every save what changed, and goes back to one as an edit that can be undone', async () => {
    server.saveByColleague({ 1: 7 });
    server.saveByColleague({ 0: 8 });
    show({ showsSaves: true });
    const list = await screen.findByRole('list', { name: '各次保存' });
    await waitFor(() => expect(list.querySelectorAll('li')).toHaveLength(3));
    await screen.findByText(/“学历”.*计 8 分/);
    fireEvent.click(screen.getByRole('button', { name: /王芳.*r2/ }));
    await screen.findByText(/“志愿服务”.*计 7 分/);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: '恢复为这次的内容' })).toHaveProperty('disabled', false),
    );
    fireEvent.click(screen.getByRole('button', { name: '恢复为这次的内容' }));
    expect([ruleOf('学历'), ruleOf('志愿服务')]).toEqual(['1', '7']);
    await waitFor(() => expect(server.saves.at(-1)?.occasion).toBe('restore'), PATIENT);
    fireEvent.click(screen.getByText('undo'));
    expect([ruleOf('学历'), ruleOf('志愿服务')]).toEqual(['8', '7']);
  }, 20_000);
});

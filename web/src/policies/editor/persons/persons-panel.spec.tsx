import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { fakeApi, type SeenRequest } from '../../../testing/fake-api';
import { largeDraft } from '../../../testing/large-draft';
import { TestFrame } from '../../../testing/TestFrame';
import { analyse } from '../analysis';
import type { PersonEdit } from './person-edit';
import { PersonsPanel } from './PersonsPanel';
import { type SavedPerson, useSavedPersons } from './use-saved-persons';

const TODAY = '2026-06-18';
const document = largeDraft(2);
const draft = analyse(document, []);
const base = analyse(document, []);

const zhou: SavedPerson = {
  id: 'p1',
  policyId: 'large',
  name: '周某 志愿',
  note: '两次',
  facts: { times_1: 2 },
  asOf: TODAY,
  expectedTotalHundredths: 100,
};

let kept: SavedPerson[];
let opened: PersonEdit[];
let api: ReturnType<typeof fakeApi>;

const POPULATION = { id: 'n1', name: '演练人口', seed: 1, asOf: '2026-05-01', counts: { persons: 50 } };

/** A server that keeps persons, and one population. */
function answer({ method, url, body }: SeenRequest) {
  if (url.startsWith('/api/populations/n1/persons')) {
    return { status: 200, body: { data: [{ id: 'x', facts: { times_2: 4 } }], total: 50 } };
  }
  if (url.startsWith('/api/populations')) return { status: 200, body: { data: [POPULATION], total: 1 } };
  if (url.includes('/cases')) return { status: 200, body: { data: [], total: 0 } };
  if (method === 'DELETE') {
    kept = [];
    return { status: 204 };
  }
  if (method === 'POST') {
    const person = { ...(body as SavedPerson), id: 'p2' };
    kept = [person];
    return { status: 201, body: person };
  }
  return { status: 200, body: { data: kept, total: kept.length } };
}

function Frame({ maySave }: { maySave: boolean }) {
  const persons = useSavedPersons('large', draft, base);
  return (
    <PersonsPanel
      rows={persons.rows}
      isPending={persons.isPending}
      error={persons.error}
      onRetry={() => undefined}
      selected={null}
      onSelect={() => undefined}
      baseLabel="v1"
      stale={false}
      draftId="d1"
      policyId="large"
      analysis={draft}
      lastGood={draft}
      today={TODAY}
      maySave={maySave}
      onOpen={(edit) => opened.push(edit)}
    />
  );
}

async function show(maySave = true) {
  kept = [zhou];
  opened = [];
  api = fakeApi(answer);
  render(
    <TestFrame>
      <Frame maySave={maySave} />
    </TestFrame>,
  );
  await screen.findByRole('row', { name: /周某/ });
}

async function menu(item: string) {
  fireEvent.click(screen.getByRole('button', { name: '周某：更多操作' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}

const sent = () => api.seen.filter(({ method }) => method !== 'GET');

describe('saved persons', () => {
  afterEach(() => api.restore());

  test('open as they are, and as somebody new of whom nothing is expected', async () => {
    await show();
    await menu('打开、修改与试算');
    await menu('复制');
    expect(opened).toEqual([
      { id: 'p1', name: '周某 志愿', note: '两次', asOf: TODAY, facts: { times_1: 2 }, expectedTotalHundredths: 100 },
      {
        id: null,
        name: '周某（副本）',
        note: '两次',
        asOf: TODAY,
        facts: { times_1: 2 },
        expectedTotalHundredths: null,
      },
    ]);
    expect(sent()).toEqual([]);
  });

  test('are deleted, and come back whole by one click', async () => {
    await show();
    await menu('删除');
    fireEvent.click(await screen.findByRole('button', { name: '撤销删除' }));
    await screen.findByRole('row', { name: /周某/ });
    expect(sent().map(({ method, url }) => `${method} ${url}`)).toEqual([
      'DELETE /api/persons/p1',
      'POST /api/persons',
    ]);
    expect(sent()[1]?.body).toEqual({
      policyId: 'large',
      name: '周某 志愿',
      note: '两次',
      facts: { times_1: 2 },
      asOf: TODAY,
      expectedTotalHundredths: 100,
    });
  });

  test('are not deleted by those who may only look', async () => {
    await show(false);
    fireEvent.click(screen.getByRole('button', { name: '周某：更多操作' }));
    expect(await screen.findByRole('menuitem', { name: '复制' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: '删除' })).toBeNull();
  });

  test('begin blank, from somebody at an edge of a tier, or from a row of a population', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: '新建' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: '空白人员' }));
    expect(opened).toEqual([{ id: null, name: '', note: '', asOf: TODAY, facts: {}, expectedTotalHundredths: null }]);

    fireEvent.click(screen.getByRole('button', { name: '新建' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /从例证/ }));
    fireEvent.click(await screen.findByRole('button', { name: '再找处在边界上的人' }));
    const [edge] = await screen.findAllByRole('button', { name: /^用此人：/ });
    fireEvent.click(edge!);
    expect(opened[1]?.id).toBeNull();
    expect(opened[1]?.name).not.toBe('');

    fireEvent.click(screen.getByRole('button', { name: '新建' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /从例证/ }));
    fireEvent.click(await screen.findByRole('tab', { name: '人群中的一人' }));
    const place = await screen.findByRole('textbox', { name: '序号' });
    fireEvent.change(place, { target: { value: '51' } });
    expect(await screen.findByText('填写 1 至 50 的整数')).toBeTruthy();
    fireEvent.change(place, { target: { value: '７' } });
    const take = screen.getByRole<HTMLButtonElement>('button', { name: '取出此人' });
    await waitFor(() => expect(take.disabled).toBe(false));
    fireEvent.click(take);
    await waitFor(() => expect(opened).toHaveLength(3));
    expect(opened[2]).toMatchObject({ name: '演练人口·7', facts: { times_2: 4 }, asOf: '2026-05-01' });
    expect(api.seen.some(({ url }) => url === '/api/populations/n1/persons?page=7&perPage=1')).toBe(true);
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2);
    expect(sent()).toEqual([]);
  });
});

import { type IdChange, renameFact } from '@jifen/policies';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { smallDraft } from '../../../stories/small-draft';
import { storyDraft } from '../../../stories/story-editor';
import { fakeApi } from '../../../testing/fake-api';
import { TestFrame } from '../../../testing/TestFrame';
import type { DraftEditor } from '../use-draft-editor';
import { personsBehind } from './persons-behind';
import { PersonsBehind } from './PersonsBehind';

const CHANGE: IdChange = { kind: 'fact', from: 'events', to: 'times' };

test('persons are behind who hold a renamed fact under the old id only', () => {
  const persons = [
    { name: '甲', facts: { events: 3 } },
    { name: '乙', facts: { times: 3 } },
    { name: '丙', facts: { events: 1, times: 2 } },
    { name: '丁', facts: {} },
  ];
  expect(personsBehind(persons, [CHANGE])).toEqual([{ key: 'events times', change: CHANGE, names: ['甲'] }]);
  expect(personsBehind(persons, [{ ...CHANGE, kind: 'node' }])).toEqual([]);
});

test('they are named once the draft is saved, follow where somebody wants it, and are not asked about again', async () => {
  const { value } = renameFact(smallDraft(1), 'events', { id: 'times', label: { zh: '次数' } }, new Set());
  if (!value) throw new Error('the id is free');
  let facts: Record<string, number> = { events: 3 };
  const api = fakeApi(({ method, body }) => {
    if (method === 'GET') return { status: 200, body: { data: [{ id: 'p', name: '周某', facts }], total: 1 } };
    facts = { times: 3 };
    expect(body).toEqual({ draftId: 'd1', from: 'events', to: 'times' });
    return { status: 200, body: { persons: ['周某'] } };
  });
  const editor = (save: DraftEditor['save']) => ({ draft: storyDraft(value.document), save, readOnly: false });
  const shown = (save: DraftEditor['save']) => (
    <TestFrame>
      <PersonsBehind editor={editor(save)} changes={[CHANGE]} />
    </TestFrame>
  );
  try {
    render(shown({ kind: 'saved' }));
    expect((await screen.findByRole('status')).textContent).toMatch(/1 名保存的人员（周某）仍用旧编号「events」/);
    fireEvent.click(screen.getByRole('button', { name: '改用新编号' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '改用新编号' })).toBeNull());
    expect(api.seen.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
  } finally {
    api.restore();
  }
});

import {
  type AnnexValue,
  annexOf,
  compareAnnex,
  type Finding,
  libraryOf,
  type PolicyDocument,
  readPolicyRules,
  resolvePolicy,
  withValueAt,
} from '@jifen/policies';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { largeDraft } from '../../testing/large-draft';
import { TestFrame } from '../../testing/TestFrame';
import type { AnnexEditing } from './annex-editing';
import { AnnexBody } from './AnnexBody';
import { parseValue } from './parse-value';

const document = largeDraft(3);

function annexFor(written: PolicyDocument) {
  const { value } = resolvePolicy(written, libraryOf([]));
  if (!value) throw new Error('The document includes what is not there');
  return annexOf(value, readPolicyRules(value));
}

function shown(editing: Partial<AnnexEditing>, annex = annexFor(document), findings: readonly Finding[] = []) {
  const body = (found: readonly Finding[]) => (
    <TestFrame>
      <AnnexBody annex={annex} editing={{ showNotes: true, ...editing }} findings={found} manifest={['修订 r3']} />
    </TestFrame>
  );
  const { rerender } = render(body(findings));
  return { find: (found: readonly Finding[]) => rerender(body(found)) };
}

/** The sheet with what is changed in it. */
function editable() {
  const changes: (readonly [pointer: string | null, said: number | string])[] = [];
  shown({ change: ({ own }: AnnexValue, said) => void changes.push([own, said]) });
  const points = () => screen.getByRole('button', { name: '修改 0.5 分（第 1 项志愿服务）' });
  return { changes, points };
}

const RULE = '/score/children/0/children/0/children/0/rule/min/1/*/1';

describe('the sheet of an annex', () => {
  it('reads as chapters, articles and a table with merged first-level cells', () => {
    shown({});
    expect(screen.getByRole('heading', { name: '第一章 总则' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: /第四条\s*总积分/ })).toBeTruthy();
    const table = screen.getByRole('table');
    expect(within(table).getByRole('rowheader', { name: /大项1/ }).getAttribute('rowspan')).not.toBe('1');
    expect(within(table).getByRole('row', { name: /第 1 项次数每 1 次|第 1 项次数每 1 计 0.5 分/ })).toBeTruthy();
    expect(screen.getByText('修订 r3')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /修改/ })).toBeNull();
  });

  it('takes a value that is typed in place, full-width digits too, on Enter', () => {
    const { changes, points } = editable();
    fireEvent.click(points());
    const field = screen.getByRole('textbox', { name: /第 1 项志愿服务/ });
    fireEvent.change(field, { target: { value: '１．５' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(changes).toEqual([[RULE, 1.5]]);
    expect(globalThis.document.activeElement).toBe(points());
  });

  it('gives up on Escape, and keeps what is no value with the reason', () => {
    const { changes, points } = editable();
    fireEvent.click(points());
    const field = screen.getByRole('textbox', { name: /第 1 项志愿服务/ });
    fireEvent.change(field, { target: { value: '0.125' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByRole('alert').textContent).toContain('两位小数');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(changes).toEqual([]);
  });

  it('shows the old value struck through before the new one', () => {
    const changed = withValueAt(document, RULE, 2);
    shown({}, compareAnnex(annexFor(changed), annexFor(document)));
    expect(screen.getByText('0.5 分').closest('del')).not.toBeNull();
    expect(screen.getByText('2 分').closest('del')).toBeNull();
  });

  it('strikes through a line that is gone, and not the indicator that it was the first line of', () => {
    const flat = withValueAt(document, RULE.replace(/\/min.*/, ''), 5);
    shown({}, compareAnnex(annexFor(flat), annexFor(document)));
    const gone = [...screen.getByRole('table').querySelectorAll('td.is-removed')].map(({ textContent }) => textContent);
    expect(gone).toEqual([expect.stringContaining('第 1 项次数')]);
    expect(screen.getByRole('rowheader', { name: '第 1 项志愿服务' }).closest('tr')?.className).not.toContain(
      'is-removed',
    );
  });

  it('marks what the checker says at the place, and leads to the editor', () => {
    const opened: string[] = [];
    const finding = {
      code: 'X',
      severity: 'error' as const,
      pointer: '/score/children/0/children/0/children/0/max',
      message: { zh: '最高分达不到', en: 'Never reached' },
      remedy: { zh: '改小', en: 'Lower it' },
    };
    shown({ open: ({ id }) => void opened.push(id) }, annexFor(document), [finding]);
    const row = screen.getByRole('rowheader', { name: /第 1 项志愿服务/ });
    expect(row.textContent).toContain('最高分达不到');
    fireEvent.click(within(row).getByRole('button'));
    expect(opened).toEqual(['item-1']);
  });
});

it.each([
  ['１０', 'points', 10],
  ['0.125', 'points', undefined],
  ['1,000', 'whole', 1000],
  ['2.5', 'whole', undefined],
  ['－３', 'number', -3],
  ['２０２６-07-01', 'date', '2026-07-01'],
  ['2026-02-30', 'date', undefined],
  ['十', 'points', undefined],
] as const)('reads %s as %s: %s', (typed, kind, value) => expect(parseValue(typed, kind)).toBe(value));

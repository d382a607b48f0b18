import type { Finding } from '@jifen/policies';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProblemError } from '../data-provider';
import { TestFrame } from '../testing/TestFrame';
import { FindingList } from './FindingList';
import { ProblemAlert } from './ProblemAlert';

const conflict = new ProblemError({
  status: 409,
  code: 'DRAFT-REVISION-CONFLICT',
  title: '草案已被他人修改 / Somebody else has changed the draft',
  detail: { zh: '林涛在 14:05 保存了 r42。', en: 'Lin Tao saved r42 at 14:05.' },
  remedy: { zh: '比较后再保存。', en: 'Compare, then save.' },
  instance: 'req-7',
});

test.each([
  ['zh', ['草案没有保存：草案已被他人修改', '林涛在 14:05 保存了 r42。', '比较后再保存。', '文字已留在本机']],
  ['en', ['草案没有保存: Somebody else has changed the draft', 'Lin Tao saved r42 at 14:05.', 'Compare, then save.']],
] as const)('a refusal says what, where, what is safe and what to do (%s)', async (language, sentences) => {
  const retried: number[] = [];
  render(
    <TestFrame language={language}>
      <ProblemAlert title="草案没有保存" error={conflict} safe="文字已留在本机" onRetry={() => retried.push(1)} />
    </TestFrame>,
  );
  const alert = await screen.findByRole('alert', {}, { timeout: 10_000 });
  for (const sentence of sentences) expect(alert.textContent).toContain(sentence);
  expect(alert.textContent).toContain('DRAFT-REVISION-CONFLICT');
  expect(alert.textContent).toContain('req-7');
  await userEvent.click(screen.getByRole('button'));
  expect(retried).toEqual([1]);
});

test('an error that is no refusal shows its own message', async () => {
  render(
    <TestFrame>
      <ProblemAlert error={new RangeError('index 7 of 3')} />
    </TestFrame>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('index 7 of 3');
});

const finding = (code: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  code,
  severity,
  pointer: '/rule',
  message: { zh: `${code} 的说明`, en: `about ${code}` },
  remedy: { zh: '请改正', en: 'Correct it' },
  ...more,
});

test('findings stand worst first, and the rest can be shown', async () => {
  render(
    <TestFrame>
      <FindingList
        findings={[finding('NOTE', 'info'), finding('WARN', 'warning'), finding('BAD', 'error')]}
        limit={2}
      />
    </TestFrame>,
  );
  const items = await screen.findAllByRole('listitem');
  expect(items.map((item) => /(BAD|WARN|NOTE) 的说明/.exec(item.textContent ?? '')?.[1])).toEqual(['BAD', 'WARN']);
  expect(items[0]?.textContent).toContain('阻断发布');
  await userEvent.click(screen.getByRole('button', { name: '其余 1 条' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

test('a quick fix names its result and is applied; the witness and the place are shown', async () => {
  const fixed: Finding[] = [];
  const located: string[] = [];
  const bad = finding('BAD', 'error', {
    fix: { label: { zh: '最高分改为 5', en: 'Maximum to 5' }, pointer: '/max', value: 5 },
    witness: { volunteer_count: 10 },
  });
  render(
    <TestFrame>
      <FindingList
        findings={[bad]}
        onFix={(it) => fixed.push(it)}
        onLocate={(it) => located.push(it.pointer)}
        placeOf={() => '第 7 行'}
        witnessText={(facts) => `志愿服务 ${String(facts['volunteer_count'])} 次`}
      />
    </TestFrame>,
  );
  await userEvent.click(await screen.findByRole('button', { name: '最高分改为 5' }));
  await userEvent.click(screen.getByRole('button', { name: '第 7 行' }));
  expect(fixed).toEqual([bad]);
  expect(located).toEqual(['/rule']);
  expect(screen.getByText('志愿服务 10 次')).toBeTruthy();
});

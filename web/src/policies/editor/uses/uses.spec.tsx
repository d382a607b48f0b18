import { type IdChange, type PolicyCase, renameFact, type Use } from '@jifen/policies';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { smallPolicy } from '../../../testing/small-policy';
import { TestFrame } from '../../../testing/TestFrame';
import { liveTexts } from '../live-texts';
import { casesInStep } from './use-case-changes';
import { UseList } from './UseList';

const document = smallPolicy([{ kind: 'indicator', id: 'service', title: { zh: '服务' }, rule: { var: 'events' } }], {
  facts: [{ id: 'events', label: { zh: '次数' }, type: { kind: 'integer', min: 0, max: 9 } }],
  vetoes: [{ id: 'fraud', title: { zh: '弄虚作假' }, rule: { '>': [{ var: 'events' }, 8] } }],
});

const use = (owner: Use['owner']['kind'], id: string, zh: string, more: Partial<Use> = {}): Use => ({
  owner: { kind: owner, id, title: { zh } },
  part: 'rule',
  pointer: `/${id}/${more.inRule ?? ''}`,
  ...more,
});

test('uses are listed by kind, one line a rule, and each leads to the first place in it', () => {
  const went: Use[] = [];
  const uses = [
    use('indicator', 'service', '志愿服务', { inRule: '/+/0/var' }),
    use('indicator', 'service', '志愿服务', { inRule: '/+/1/var' }),
    use('scene', 'school', '积分入学', { part: 'key', within: { zh: '年长者先' } }),
    use('case', 'person-1', '周某', { part: 'facts' }),
  ];
  render(
    <TestFrame>
      <UseList uses={uses} onGo={(each) => went.push(each)} />
    </TestFrame>,
  );
  const indicators = screen.getByRole('region', { name: '指标' });
  fireEvent.click(within(indicators).getByRole('button', { name: /志愿服务.*2 处/ }));
  expect(went).toEqual([uses[0]]);
  const scenes = screen.getByRole('region', { name: '场景' });
  fireEvent.click(within(scenes).getByRole('button', { name: /积分入学.*排序键 · 年长者先/ }));
  expect(went.at(-1)).toBe(uses[2]);
  expect(within(screen.getByRole('region', { name: '用例' })).getByRole('button', { name: /周某/ })).toBeTruthy();
});

test('test cases follow a renaming in a document that has it, and back in one that has not', () => {
  const change: IdChange = { kind: 'fact', from: 'events', to: 'times' };
  const renamed = renameFact(document, 'events', { id: 'times', label: { zh: '次数' } }, new Set()).value?.document;
  const old = {
    id: 'c',
    facts: { events: 3 },
    expect: { unknown: [], nodes: {}, vetoes: [] },
  } as unknown as PolicyCase;
  if (!renamed) throw new Error('the id is free');
  const [followed] = casesInStep([old], [change], renamed);
  expect(followed?.facts).toEqual({ times: 3 });
  expect(casesInStep(followed ? [followed] : [], [change], document)[0]?.facts).toEqual({ events: 3 });
  expect(casesInStep([old], [change], document)[0]).toBe(old);
});

test('the text of a removed entry waits for it to come back, and holds up nothing', () => {
  const texts = { '/nodes/service': '{"var":', '/vetoes/fraud': '{', '/nodes/gone': '[' };
  expect(liveTexts(texts, document)).toEqual({ '/nodes/service': '{"var":', '/vetoes/fraud': '{' });
  const { '/nodes/gone': _, ...live } = texts;
  expect(liveTexts(live, document)).toBe(live);
  expect(liveTexts(texts, { ...document, vetoes: [] })).toEqual({ '/nodes/service': '{"var":' });
});

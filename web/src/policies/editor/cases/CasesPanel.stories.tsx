import type { PolicyCase } from '@jifen/policies';
import type { ComponentProps } from 'react';
import { smallDraft } from '../../../stories/small-draft';
import type { Story, StoryMeta } from '../../../stories/story';
import { analyse } from '../analysis';
import { CasesPanel } from './CasesPanel';

type Props = ComponentProps<typeof CasesPanel>;

const CAPPED: PolicyCase = {
  id: 'capped',
  title: { zh: '十次志愿服务，党员', en: 'Ten events, member' },
  asOf: '2026-06-18',
  facts: { events: 10, member: true },
  expect: { total: 15, nodes: {}, unknown: [], vetoes: [] },
  reason: { zh: '志愿服务最高 5 分，党员 10 分', en: '5 points at most for volunteering, 10 for members' },
  citations: [],
};
const FOUR: PolicyCase = {
  ...CAPPED,
  id: 'four',
  title: { zh: '四次志愿服务', en: 'Four events' },
  facts: { events: 4, member: false },
  expect: { ...CAPPED.expect, total: 2 },
};

/** The panel of a draft of its own that has these cases. */
const of = (draftId: string, cases: readonly PolicyCase[], args: Partial<Props> = {}): Story<Props> => ({
  args: { draftId, ...args },
  answers: {
    [`policies/${draftId}/cases`]: {
      status: 200,
      body: { data: cases.map((each) => ({ id: each.id, case: each })), total: cases.length },
    },
  },
});

export default {
  title: 'Editor/Test cases',
  component: CasesPanel,
  args: {
    analysis: analyse(smallDraft(0.5), []),
    readOnly: false,
    today: '2026-06-18',
    onSelect: () => undefined,
    onOpen: () => undefined,
  },
} satisfies StoryMeta<Props>;

export const None = of('cases-none', []);
export const Passing = of('cases-passing', [FOUR, CAPPED]);
export const Failing = of('cases-failing', [FOUR, { ...CAPPED, expect: { ...CAPPED.expect, total: 20 } }]);
export const Untested = of('cases-untested', [{ ...FOUR, proposed: true }]);
export const ReadOnly = of('cases-read-only', [FOUR], { readOnly: true });
export const Waiting: Story<Props> = {
  args: { draftId: 'cases-waiting' },
  answers: { 'policies/cases-waiting/cases': 'never' },
};
export const NotRead: Story<Props> = {
  args: { draftId: 'cases-refused' },
  answers: {
    'policies/cases-refused/cases': {
      status: 503,
      body: {
        status: 503,
        code: 'SERVER-BUSY',
        title: '服务器忙 / The server is busy',
        detail: { zh: '没有读取用例。', en: 'The cases were not read.' },
        remedy: { zh: '请稍后重试。', en: 'Try again in a moment.' },
      },
    },
  },
};

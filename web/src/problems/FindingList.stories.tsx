import type { Finding } from '@jifen/policies';
import type { ComponentProps } from 'react';
import { smallDraft } from '../stories/small-draft';
import type { Story, StoryMeta } from '../stories/story';
import { analyse } from '../policies/editor/analysis';
import { FindingList } from './FindingList';

type Props = ComponentProps<typeof FindingList>;

/** What the checker says of a rule that names no fact and writes a number as text. */
function broken(): readonly Finding[] {
  const draft = smallDraft(1);
  const [service, ...rest] = draft.score.children;
  const rule = { '*': [{ var: 'event' }, '0.5'] };
  const score = { ...draft.score, children: [{ ...service, rule } as typeof service, ...rest] };
  return analyse({ ...draft, score } as typeof draft, []).findings;
}

const findings = broken();

export default { title: 'Editor/Findings', component: FindingList, args: { findings } } satisfies StoryMeta<Props>;

export const All: Story<Props> = {};
export const WithFixes: Story<Props> = { args: { onFix: () => undefined } };
export const TheFirst: Story<Props> = { args: { limit: 1 } };

import type { ComponentProps } from 'react';
import type { Story, StoryMeta } from '../../../stories/story';
import { smallDraft } from '../../../stories/small-draft';
import { analyse } from '../analysis';
import { editOf } from './person-edit';
import { PersonsPanel } from './PersonsPanel';
import { type SavedPerson, scoreBoth, type ScoredPerson } from './use-saved-persons';

type Props = ComponentProps<typeof PersonsPanel>;

const draft = analyse(smallDraft(0.5), []);
const base = analyse(smallDraft(1), []);

function scored(id: string, name: string, facts: Readonly<Record<string, unknown>>, against = base): ScoredPerson {
  const person = {
    id,
    policyId: 'small',
    name,
    note: null,
    facts,
    asOf: '2026-06-18',
    expectedTotalHundredths: null,
  } as SavedPerson;
  return { person, ...scoreBoth(editOf(person), draft, against) };
}

const rows = [
  scored('p1', 'A1 2019', { events: 4, member: true }),
  scored('p2', 'B2 2020', { member: false }),
  scored('p3', 'C3 2021', { events: 4, member: true }, draft),
];

export default {
  title: 'Editor/Saved persons',
  component: PersonsPanel,
  args: {
    rows,
    isPending: false,
    error: null,
    onRetry: () => undefined,
    selected: 'p1',
    onSelect: () => undefined,
    baseLabel: 'v1',
    stale: false,
    draftId: 'd1',
    policyId: 'small',
    analysis: draft,
    lastGood: draft,
    today: '2026-06-18',
    maySave: true,
    onOpen: () => undefined,
  },
} satisfies StoryMeta<Props>;

export const Scored: Story<Props> = {};
export const WithoutABase: Story<Props> = { args: { baseLabel: null } };
export const OutOfDate: Story<Props> = { args: { stale: true } };
export const Waiting: Story<Props> = { args: { rows: [], isPending: true } };
export const Nobody: Story<Props> = { args: { rows: [] } };
export const Failed: Story<Props> = { args: { rows: [], error: new Error('') } };

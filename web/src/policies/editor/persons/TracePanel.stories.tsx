import { smallDraft } from '../../../stories/small-draft';
import type { Story, StoryMeta } from '../../../stories/story';
import { useStoryEditor } from '../../../stories/story-editor';
import { analyse } from '../analysis';
import { editOf } from './person-edit';
import { TracePanel } from './TracePanel';
import { type SavedPerson, scoreBoth } from './use-saved-persons';

interface Props {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly nodeId: string;
  readonly baseLabel: string | null;
}

const draft = analyse(smallDraft(0.5), []);
const base = analyse(smallDraft(1), []);

function Trace({ facts, nodeId, baseLabel }: Props) {
  const { steady } = useStoryEditor();
  const person = {
    id: 'p1',
    policyId: 'small',
    name: 'A1 2019',
    note: null,
    facts,
    asOf: '2026-06-18',
    expectedTotalHundredths: null,
  } as SavedPerson;
  const scored = { person, ...scoreBoth(editOf(person), draft, base) };
  return <TracePanel editor={steady} scored={scored} nodeId={nodeId} baseLabel={baseLabel} onOpen={() => undefined} />;
}

export default {
  title: 'Editor/Trace',
  component: Trace,
  args: { facts: { events: 4, member: true }, nodeId: 'service', baseLabel: 'v1' },
} satisfies StoryMeta<Props>;

export const OldBesideNew: Story<Props> = {};
export const AtTheCap: Story<Props> = { args: { facts: { events: 40, member: true } } };
export const Unknown: Story<Props> = { args: { facts: {}, nodeId: 'party' } };
export const WithoutABase: Story<Props> = { args: { baseLabel: null, nodeId: 'total' } };

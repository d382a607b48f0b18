import { failedCase, type PolicyCase, runCase } from '@jifen/policies';
import { smallDraft } from '../../../stories/small-draft';
import type { Story, StoryMeta } from '../../../stories/story';
import { analyse } from '../analysis';
import { CaseRow } from './CaseRow';

interface Props {
  readonly policyCase: PolicyCase;
  readonly readOnly: boolean;
}

const { policy } = analyse(smallDraft(0.5), []);
if (!policy) throw new Error('The draft can be executed');
const executable = policy;

/** The case, opened, as it comes out under the small draft. */
function Row({ policyCase, readOnly }: Props) {
  const nothing = () => undefined;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      <CaseRow
        ran={{ policyCase, failure: failedCase(policyCase, runCase(executable, policyCase)) }}
        readOnly={readOnly}
        shown={policyCase}
        onOpen={nothing}
        onUpdate={nothing}
        onConfirm={nothing}
        onDelete={nothing}
      />
    </ul>
  );
}

const holds: PolicyCase = {
  id: 'four',
  title: { zh: '四次志愿服务', en: 'Four events' },
  asOf: '2026-06-18',
  facts: { events: 4, member: false },
  expect: { total: 2, nodes: {}, unknown: [], vetoes: [] },
  reason: { zh: '每次 0.5 分', en: 'Half a point an event' },
  citations: [],
};

export default {
  title: 'Editor/Test case',
  component: Row,
  args: { policyCase: holds, readOnly: false },
} satisfies StoryMeta<Props>;

export const Holds: Story<Props> = {};
export const Fails: Story<Props> = { args: { policyCase: { ...holds, expect: { ...holds.expect, total: 4 } } } };
export const Proposed: Story<Props> = { args: { policyCase: { ...holds, proposed: true } } };
export const ReadOnly: Story<Props> = { args: { readOnly: true } };

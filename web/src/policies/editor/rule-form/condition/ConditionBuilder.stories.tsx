import { useState } from 'react';
import type { Story, StoryMeta } from '../../../../stories/story';
import { FACTS_OF_EVERY_TYPE } from '../../../../testing/facts-of-every-type';
import { ConditionBuilder } from './ConditionBuilder';

interface Props {
  condition: unknown;
  readOnly: boolean;
}

/** The builder with a memory of its own, so that it can be tried. */
function TriedBuilder({ condition, readOnly }: Props) {
  const [present, setPresent] = useState(condition);
  return <ConditionBuilder condition={present} facts={FACTS_OF_EVERY_TYPE} readOnly={readOnly} onChange={setPresent} />;
}

const MEMBER = { var: 'member' };
const MANY = { '>=': [{ var: 'events' }, 3] };
const NESTED = { and: [MEMBER, { or: [MANY, { '==': [{ var: 'degree' }, 'bachelor'] }] }] };

export default {
  title: 'Editor/Condition builder',
  component: TriedBuilder,
  args: { readOnly: false },
} satisfies StoryMeta<Props>;

export const Nothing: Story<Props> = { args: { condition: null } };
export const One: Story<Props> = { args: { condition: MANY } };
export const Nested: Story<Props> = { args: { condition: NESTED } };
export const OfRecords: Story<Props> = {
  args: { condition: { some: [{ var: 'deeds' }, { '==': [{ var: 'sort' }, 'blood'] }] } },
};
export const ReadOnly: Story<Props> = { args: { condition: NESTED, readOnly: true } };

import type { ComponentProps } from 'react';
import type { Story, StoryMeta } from '../../stories/story';
import { NumberField } from './NumberField';

type Props = ComponentProps<typeof NumberField>;

export default {
  title: 'Editor/Number field',
  component: NumberField,
  args: { label: 'Max', value: 12.5, onChange: () => undefined },
} satisfies StoryMeta<Props>;

export const Filled: Story<Props> = {};
export const Empty: Story<Props> = { args: { value: null, placeholder: '—' } };
export const InASentence: Story<Props> = { args: { inline: true } };
export const Changed: Story<Props> = { args: { inline: true, was: 20 } };
export const ChangedLarge: Story<Props> = { args: { inline: true, was: 10_000, value: 12_000.5 } };
export const ReadOnly: Story<Props> = { args: { readOnly: true } };

import type { ComponentType } from 'react';

/**
 * A file of stories in Component Story Format: its default export names the component, every other export is a state that it can be in,
 * as what it is given.
 */
export interface StoryMeta<Props> {
  /** Where it stands in the list, e.g. `Editor/Number field`. */
  readonly title: string;
  readonly component: ComponentType<Props>;
  /** What all states have in common. */
  readonly args?: Partial<Props>;
}

/** One state of a component. */
export interface Story<Props> {
  readonly args?: Partial<Props>;
}

/** A file of stories as it is read: what its component takes is its own business. */
export type StoryFile = { readonly default: StoryMeta<object> } & Readonly<Record<string, unknown>>;

/** A state to be looked at. */
export interface StoryCase {
  readonly title: string;
  readonly state: string;
  readonly component: ComponentType<object>;
  readonly args: object;
}

/** The states of a file in the order in which it exports them. */
export function storiesOf(file: StoryFile): readonly StoryCase[] {
  const { default: meta, ...states } = file;
  return Object.entries(states).map(([state, story]) => ({
    title: meta.title,
    state,
    component: meta.component,
    args: { ...meta.args, ...(story as Story<object>).args },
  }));
}

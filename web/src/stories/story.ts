import type { ComponentType } from 'react';

/** What the API answers: a status and a JSON body, or nothing for as long as somebody looks. */
export type StoryAnswer = { readonly status: number; readonly body: unknown } | 'never';

/** What the API answers to a story, by the path below `/api`. Stories stand beside each other: a path means the same to all of them. */
export type StoryAnswers = Readonly<Record<string, StoryAnswer>>;

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
  readonly answers?: StoryAnswers;
  /** It lies over the page, and is shown alone. */
  readonly isDialog?: boolean;
}

/** One state of a component. */
export interface Story<Props> {
  readonly args?: Partial<Props>;
  readonly answers?: StoryAnswers;
}

/** A file of stories as it is read: what its component takes is its own business. */
export type StoryFile = { readonly default: StoryMeta<object> } & Readonly<Record<string, unknown>>;

/** A state to be looked at. */
export interface StoryCase {
  readonly title: string;
  readonly state: string;
  readonly component: ComponentType<object>;
  readonly args: object;
  readonly answers: StoryAnswers;
  readonly isDialog: boolean;
}

/** The states of a file in the order in which it exports them. */
export function storiesOf(file: StoryFile): readonly StoryCase[] {
  const { default: meta, ...states } = file;
  return Object.entries(states).map(([state, exported]) => {
    const story = exported as Story<object>;
    return {
      title: meta.title,
      state,
      component: meta.component,
      args: { ...meta.args, ...story.args },
      answers: { ...meta.answers, ...story.answers },
      isDialog: meta.isDialog ?? false,
    };
  });
}

import type { ComponentProps } from 'react';
import { smallDraft } from '../../../stories/small-draft';
import type { Story, StoryAnswer, StoryMeta } from '../../../stories/story';
import { BUSY_ANSWER } from '../../../testing/busy-answer';
import type { DraftEffect } from './draft-effect';
import { EffectPanel } from './EffectPanel';

type Props = ComponentProps<typeof EffectPanel>;

const edited = smallDraft(0.5);
const base = smallDraft(1);

const effect: DraftEffect = {
  base: { label: 'v2' },
  persons: 10_000,
  deltaSum: -1_284_350,
  winners: 589,
  losers: 7314,
  unchanged: 2097,
  distribution: { width: 500, from: 0, base: [120, 900, 2400, 3600, 2980], edited: [480, 2100, 3300, 2620, 1500] },
  scenes: [
    {
      scene: { id: 'school', title: { zh: '积分入学', en: 'School places' } },
      round: { id: 'r', title: '2026', isOpen: true },
      admitted: { base: 400, edited: 400 },
      entered: 37,
      left: 37,
      findings: [],
    },
    {
      scene: { id: 'housing', title: { zh: '公租房', en: 'Public housing' } },
      round: { id: 'h', title: '2025', isOpen: false },
      admitted: null,
      entered: 0,
      left: 0,
      findings: [{ message: { zh: '申请条件待定', en: 'The conditions for applying are pending' } }],
    },
  ],
  milliseconds: 21.4,
};

const answered = (changes: Partial<DraftEffect> = {}): StoryAnswer => ({
  status: 200,
  body: { ...effect, ...changes },
});

const population = {
  id: 'p10000',
  county: 'practice',
  name: 'P-2026-10000',
  asOf: '2026-06-18',
  counts: { persons: 10_000, households: 6000, applications: 900 },
};

/** The panel of a draft of its own, so that each is answered otherwise. */
const of = (draftId: string, answer: StoryAnswer, args: Partial<Props> = {}): Story<Props> => ({
  args: { draftId, ...args },
  answers: { [`policies/${draftId}/effect`]: answer },
});

export default {
  title: 'Editor/Live effect',
  component: EffectPanel,
  args: { county: 'practice', document: edited, base },
  answers: { populations: { status: 200, body: { data: [population], total: 1 } } },
} satisfies StoryMeta<Props>;

export const Figures = of('effect-figures', answered());
export const NothingChanges = of(
  'effect-nothing',
  answered({ deltaSum: 0, winners: 0, losers: 0, unchanged: 10_000, scenes: [] }),
);
export const OfTheBase = of('effect-base', answered({ deltaSum: 0, winners: 0, losers: 0, unchanged: 10_000 }), {
  document: base,
});
export const Running = of('effect-running', 'never');
export const Refused = of('effect-refused', BUSY_ANSWER);
export const WithErrors: Story<Props> = { args: { draftId: 'effect-errors', document: null } };
export const NoPopulation: Story<Props> = { args: { draftId: 'effect-empty', county: 'elsewhere' } };

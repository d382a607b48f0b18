import {
  insertSceneItem,
  type Scene,
  startingPool,
  startingRound,
  startingScene,
  withSceneValue,
} from '@jifen/policies';
import { useMemo, useState } from 'react';
import { smallDraft } from '../../../stories/small-draft';
import { storyDraft, useStoryEditor } from '../../../stories/story-editor';
import type { Story, StoryMeta } from '../../../stories/story';
import { ClocksSection } from './ClocksSection';
import { CountingSection } from './CountingSection';
import { EligibilitySection } from './EligibilitySection';
import { HouseholdSection } from './HouseholdSection';
import { KeysSection } from './KeysSection';
import { PlacesSection } from './PlacesSection';
import { SceneFrameContext } from './scene-frame';
import { ThresholdSection } from './ThresholdSection';
import { TiesSection } from './TiesSection';

const SECTIONS = {
  eligibility: EligibilitySection,
  counting: CountingSection,
  threshold: ThresholdSection,
  keys: KeysSection,
  household: HouseholdSection,
  places: PlacesSection,
  ties: TiesSection,
  clocks: ClocksSection,
};

interface Props {
  readonly scene: Scene;
  readonly section: keyof typeof SECTIONS;
  readonly readOnly: boolean;
}

/** A section of the form of a scene of the small draft. What is changed there is seen there. */
function Section({ scene: initial, section, readOnly }: Props) {
  const [scene, setScene] = useState(initial);
  const draft = useMemo(() => storyDraft({ ...smallDraft(0.5), scenes: [initial] }), [initial]);
  const editor = useStoryEditor(draft);
  const Shown = SECTIONS[section];
  return (
    <SceneFrameContext
      value={{
        editor,
        scene,
        pointer: '/scenes/0',
        foundAt: '/scenes/0',
        readOnly,
        facts: editor.document.facts,
        set: (at, value) => setScene(withSceneValue(scene, at, value)),
        replace: setScene,
        openRule: () => undefined,
      }}
    >
      <Shown />
    </SceneFrameContext>
  );
}

const begun = startingScene({ id: 'school', title: { zh: '积分入学', en: 'School places' } });
const key = begun.keys.map((each) => ({ ...each, title: { zh: '本场景积分', en: 'Points of this scene' }, marks: [] }));
const written: Scene = {
  ...begun,
  eligibility: { var: 'member' },
  items: ['service'],
  keys: key.map((each) => ({ ...each, rule: { var: 'scene_points' } })),
  household: 'higher',
  threshold: 3,
  clocks: { announcement: 5, review: 20, recheck: null },
  marks: [{ at: '/clocks/recheck', kind: 'pending', note: { zh: '待定', en: 'pending' } }],
};
const pool = startingPool({ id: 'first', title: { zh: '第一中学', en: 'First school' } });
const inRounds = [1, 2].reduce((next, number) => {
  const title = { zh: `第 ${number} 轮`, en: `Round ${number}` };
  return insertSceneItem(next, '/rounds', startingRound({ id: `round-${number}`, title }));
}, written);

export default {
  title: 'Editor/Form of a scene',
  component: Section,
  args: { scene: written, readOnly: false },
} satisfies StoryMeta<Props>;

export const EligibilityPending: Story<Props> = { args: { scene: begun, section: 'eligibility' } };
export const Eligibility: Story<Props> = { args: { section: 'eligibility' } };
export const Counting: Story<Props> = { args: { section: 'counting' } };
export const Threshold: Story<Props> = { args: { section: 'threshold' } };
export const Keys: Story<Props> = { args: { section: 'keys' } };
export const Household: Story<Props> = { args: { section: 'household' } };
export const Places: Story<Props> = { args: { section: 'places' } };
export const PlacesInPools: Story<Props> = {
  args: { scene: insertSceneItem(written, '/pools', pool), section: 'places' },
};
export const PlacesInRounds: Story<Props> = { args: { scene: inRounds, section: 'places' } };
export const Ties: Story<Props> = { args: { section: 'ties' } };
export const Clocks: Story<Props> = { args: { section: 'clocks' } };
export const ClocksReadOnly: Story<Props> = { args: { section: 'clocks', readOnly: true } };

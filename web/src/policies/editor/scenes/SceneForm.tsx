import { useCallback, useState } from 'react';
import { BasicSection } from './BasicSection';
import { ClocksSection } from './ClocksSection';
import { CountingSection } from './CountingSection';
import { EligibilitySection } from './EligibilitySection';
import { HouseholdSection } from './HouseholdSection';
import { KeysSection } from './KeysSection';
import { PlacesSection } from './PlacesSection';
import { SceneVetoes } from './SceneVetoes';
import { ThresholdSection } from './ThresholdSection';
import { TiesSection } from './TiesSection';
import { SectionFrame } from './SectionFrame';

/** Every question about a scene, in the order in which a regulation answers them. */
const SECTIONS = Object.entries({
  basic: <BasicSection />,
  eligibility: <EligibilitySection />,
  vetoes: <SceneVetoes />,
  counting: <CountingSection />,
  threshold: <ThresholdSection />,
  keys: <KeysSection />,
  household: <HouseholdSection />,
  places: <PlacesSection />,
  ties: <TiesSection />,
  clocks: <ClocksSection />,
});

/** A scene as fields, section by section. */
export function SceneForm() {
  // The section that was left may still be a key behind: it goes on showing what was typed into it.
  const [inHand, setInHand] = useState<readonly string[]>([]);
  const take = useCallback(
    (name: string) => setInHand((before) => (before[0] === name ? before : [name, ...before].slice(0, 2))),
    [],
  );
  return SECTIONS.map(([name, section]) => (
    <SectionFrame key={name} name={name} isInHand={inHand.includes(name)} onTaken={take}>
      {section}
    </SectionFrame>
  ));
}

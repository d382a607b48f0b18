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

/** Every question about a scene, in the order in which a regulation answers them. */
export function SceneForm() {
  return (
    <>
      <BasicSection />
      <EligibilitySection />
      <SceneVetoes />
      <CountingSection />
      <ThresholdSection />
      <KeysSection />
      <HouseholdSection />
      <PlacesSection />
      <TiesSection />
      <ClocksSection />
    </>
  );
}

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
const SECTIONS = [
  BasicSection,
  EligibilitySection,
  SceneVetoes,
  CountingSection,
  ThresholdSection,
  KeysSection,
  HouseholdSection,
  PlacesSection,
  TiesSection,
  ClocksSection,
].map((Section) => [Section.name, <Section key="section" />] as const);

/** A scene as fields, section by section. */
export function SceneForm() {
  return SECTIONS.map(([name, section]) => <SectionFrame key={name}>{section}</SectionFrame>);
}

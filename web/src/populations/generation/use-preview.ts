import {
  type FactType,
  generatePopulation,
  generationFindings,
  type GenerationSettings,
  hasErrors,
  populationQuality,
  type QualityFact,
  type QualityReport,
} from '@jifen/policies';
import { useDeferredValue, useMemo } from 'react';
import type { NamedFact } from './names';

/** Persons of a preview: few enough to be made while somebody types. */
export const PREVIEW_PERSONS = 200;

/** What the officer asks for besides the settings. */
export interface PreviewGround {
  readonly seed: number;
  readonly asOf: string;
}

/** The facts of a preview: those of the dictionary, and hidden traits by their own codes. */
export function previewFacts(settings: GenerationSettings, facts: readonly NamedFact[]): QualityFact[] {
  const known = new Set(facts.map(({ id }) => id));
  const traits = Object.entries(settings.facts).flatMap(([id, { label, codes, model }]): QualityFact[] => {
    if (known.has(id) || model.kind !== 'choice' || codes === undefined) return [];
    const type: FactType = {
      kind: 'enumeration',
      ordered: false,
      codes: Object.entries(codes).map(([code, name]) => ({ code, label: name })),
    };
    return [{ id, label: label ?? { zh: id }, type }];
  });
  return [...facts, ...traits];
}

/** What 200 persons of these settings are like, hidden traits included; null while the settings cannot be used. */
export function usePreview(
  settings: GenerationSettings,
  facts: readonly QualityFact[],
  { seed, asOf }: PreviewGround,
): QualityReport | null {
  const latest = useDeferredValue(settings);
  return useMemo(() => {
    const shown = Object.entries(latest.facts).map(([id, fact]) => [id, { ...fact, collected: true }] as const);
    const request = {
      seed,
      asOf,
      persons: PREVIEW_PERSONS,
      settings: { ...latest, facts: Object.fromEntries(shown) },
    };
    if (hasErrors(generationFindings(request))) return null;
    return populationQuality(generatePopulation(request), facts);
  }, [latest, facts, seed, asOf]);
}

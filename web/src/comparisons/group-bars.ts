import type { PolicyComparison } from '@jifen/policies';
import type { DivergingGroup } from '../charts';
import type { ShowText } from '../i18n';
import { meanHundredths } from '../numbers';

/** The groups of a comparison as the diverging bars take them. */
export function groupBars(
  groups: PolicyComparison['groups'],
  text: ShowText,
  heading: (label: string) => string,
): DivergingGroup[] {
  return groups.map(({ by, rows }) => ({
    label: heading(text(by.label)),
    rows: rows.map(({ label, persons, bands, deltaSum }) => ({
      label: text(label),
      persons,
      bands: bands.map(({ count }) => count),
      mean: meanHundredths(deltaSum, persons),
    })),
  }));
}

import type { ChangeCells, Footing, PolicyComparison } from '@jifen/policies';
import type { DivergingGroup } from '../charts';
import type { ShowText } from '../i18n';
import { meanHundredths } from '../numbers';

/** What the bars need words for. */
export interface GroupWords {
  readonly text: ShowText;
  /** Head of a grouping: 按年龄. */
  readonly by: (label: string) => string;
  readonly everybody: string;
  /** Head of the grouping by footing. */
  readonly footing: string;
  readonly footings: (a: Footing, b: Footing) => string;
}

/**
 * The changes as the diverging bars take them: everybody, every grouping, and the footings as groups of their own: whoever is suspended
 * under B lost no points to a rule. Where everybody stands on one footing, that grouping says nothing and is left out.
 */
export function groupBars({ groups, states, ...whole }: PolicyComparison, words: GroupWords): DivergingGroup[] {
  const row = (label: string, { persons, bands, deltaSum }: ChangeCells) => ({
    label,
    persons,
    bands: bands.map(({ count }) => count),
    mean: meanHundredths(deltaSum, persons),
  });
  // What was compared before footings had cells of their own has only their persons.
  const footings = states.filter(({ bands }) => (bands as unknown) !== undefined);
  return [
    { label: words.everybody, rows: [row(words.everybody, whole)] },
    ...(footings.length > 1
      ? [{ label: words.footing, rows: footings.map((each) => row(words.footings(each.a, each.b), each)) }]
      : []),
    ...groups.map(({ by, rows }) => ({
      label: words.by(words.text(by.label)),
      rows: rows.map(({ label, ...cells }) => row(words.text(label), cells)),
    })),
  ];
}

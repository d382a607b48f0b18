import { BAND_EDGES, type BandEdges, bandEdgeFindings, type Finding } from '@jifen/policies';
import { formatPointsShort, parsePoints } from '../../numbers';

/** Edges of bands as somebody types them, in points. */
export type TypedEdges = Readonly<Record<keyof BandEdges, string>>;

/** Edges as texts to be typed over; the usual ones where none were chosen. */
export function typedEdges({ moderate, strong }: BandEdges = BAND_EDGES): TypedEdges {
  return { moderate: formatPointsShort(moderate), strong: formatPointsShort(strong) };
}

/** What was typed as edges, or what is wrong with it; pointers are `/moderate` and `/strong`. */
export function readEdges(
  typed: TypedEdges,
): { readonly edges: BandEdges; readonly finding: null } | { readonly edges: null; readonly finding: Finding } {
  const read = (text: string) => parsePoints(text.trim()) ?? NaN;
  const edges = { moderate: read(typed.moderate), strong: read(typed.strong) };
  const [finding] = bandEdgeFindings(edges);
  return finding ? { edges: null, finding } : { edges, finding: null };
}

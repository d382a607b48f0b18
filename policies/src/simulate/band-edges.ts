import type { Finding } from '../findings/finding.js';
import { formatPoints } from '../model/amount.js';

/** Where changes are parted into slight, moderate and strong ones, the same for gains and losses. In hundredths. */
export interface BandEdges {
  /** The least moderate change; what is less is slight. */
  readonly moderate: number;
  /** The least strong change. */
  readonly strong: number;
}

/** 5 and 20 points: what a comparison shows where nobody chose. */
export const BAND_EDGES: BandEdges = { moderate: 500, strong: 2000 };

/** Edges as manifests hold them: only where they are others than {@link BAND_EDGES}, so that leaving them out and naming these is one run. */
export function chosenEdges(edges: BandEdges | undefined): { readonly edges?: BandEdges } {
  if (!edges || (edges.moderate === BAND_EDGES.moderate && edges.strong === BAND_EDGES.strong)) return {};
  return { edges: { moderate: edges.moderate, strong: edges.strong } };
}

/** The least and the greatest edge, in hundredths: below, no change would be slight; above, none could be strong. */
export const BAND_EDGE_RANGE = { least: 2, greatest: 10_000_000 } as const;

/** What is wrong with edges: out of range, not whole hundredths, or not rising. Pointers are to `moderate` and `strong` below `pointer`. */
export function bandEdgeFindings(edges: BandEdges, pointer = ''): Finding[] {
  const { least, greatest } = BAND_EDGE_RANGE;
  const [from, to] = [formatPoints(least), formatPoints(greatest)];
  const findings = (['moderate', 'strong'] as const).flatMap((name): Finding[] => {
    const edge = edges[name];
    if (Number.isInteger(edge) && edge >= least && edge <= greatest) return [];
    return [
      {
        code: 'BAND-EDGE-RANGE',
        severity: 'error',
        pointer: `${pointer}/${name}`,
        message: {
          zh: `变化的分档界限应在 ${from} 至 ${to} 分之间，至多两位小数`,
          en: `An edge of the bands of changes lies between ${from} and ${to} points, with two decimals at most`,
        },
        remedy: { zh: `改为 ${from} 至 ${to} 分`, en: `Choose one from ${from} to ${to} points` },
      },
    ];
  });
  if (findings.length > 0 || edges.moderate < edges.strong) return findings;
  return [
    {
      code: 'BAND-EDGES-NOT-RISING',
      severity: 'error',
      pointer: `${pointer}/strong`,
      message: {
        zh: `大幅变化的界限 ${formatPoints(edges.strong)} 分应高于中等变化的界限 ${formatPoints(edges.moderate)} 分`,
        en: `A strong change has to begin above a moderate one: ${formatPoints(edges.strong)} is not above ${formatPoints(edges.moderate)} points`,
      },
      remedy: { zh: '提高大幅变化的界限', en: 'Raise the edge of strong changes' },
    },
  ];
}

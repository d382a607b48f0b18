import { type BandEdges, formatPoints } from '@jifen/policies';
import { type Bilingual, inLanguage, type Language } from '../i18n';

/** A policy as a run used it. */
export interface RunPolicy {
  readonly title: string | Bilingual;
  /** Published version, where it is one. */
  readonly version?: string | undefined;
  /** Revision of the draft, where it is one. */
  readonly revision?: number | undefined;
  readonly contentHash: string;
}

/** What a result was made from; printed under it and written into every export. */
export interface RunManifest {
  readonly runId?: string | undefined;
  /** One policy, or A, B and C of a comparison. */
  readonly policies: readonly RunPolicy[];
  readonly population?: { name: string; persons?: number | undefined; contentHash: string } | undefined;
  /** The scene's title, where one was ranked. */
  readonly scene?: string | undefined;
  /** Edges of the bands of changes, where they were chosen. */
  readonly edges?: BandEdges | undefined;
  /** YYYY-MM-DD */
  readonly asOf?: string | undefined;
  readonly engine?: string | undefined;
  readonly manifestHash?: string | undefined;
  /** Of what came out, without the time that it took; the same manifest comes to the same. */
  readonly resultHash?: string | undefined;
  /** A run of a practice county: it says 演练. */
  readonly practice?: boolean | undefined;
}

/** The manifest on one line, with whole hashes, for files that leave the workbench. */
export function manifestLine(manifest: RunManifest, language: Language): string {
  const policy = ({ title, version, revision, contentHash }: RunPolicy) => [
    typeof title === 'string' ? title : inLanguage(title, language),
    version,
    revision === undefined ? undefined : `r${revision}`,
    contentHash,
  ];
  return [
    manifest.runId,
    ...manifest.policies.flatMap(policy),
    manifest.population?.name,
    manifest.population?.contentHash,
    manifest.scene,
    manifest.edges && [manifest.edges.moderate, manifest.edges.strong].map(formatPoints).join('/'),
    manifest.asOf,
    manifest.engine,
    manifest.manifestHash,
    manifest.resultHash,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  type Application,
  type CompiledPolicy,
  compilePolicy,
  type Finding,
  libraryOf,
  parseCasesText,
  parsePolicyText,
  type PolicyCase,
  type PolicyDocument,
  type PolicyLibrary,
  type RankedRow,
  type SceneRoundInput,
} from '../../src/index.js';

const SCHEMES = new URL('../schemes/', import.meta.url);

/** What a ranking of a scheme must come to; points as documents write them. What is left out is not compared. */
export interface ExpectedRow {
  readonly application: string;
  readonly position: number;
  readonly points: number;
  readonly status: RankedRow['status'];
  readonly counted?: string;
}

/** One pool, or one round of it. */
export interface ExpectedPool {
  readonly round?: string;
  readonly quota: number | null;
  readonly cutOff: number | null;
  readonly decidingKey?: string;
  readonly rows: readonly ExpectedRow[];
}

/** A ranking with the result worked out by hand. */
export interface RankingCase {
  readonly id: string;
  readonly scene: string;
  readonly asOf: string;
  readonly round: SceneRoundInput;
  readonly applications: readonly Application[];
  readonly expect: {
    readonly pools: readonly ExpectedPool[];
    readonly excluded: readonly { readonly application: string; readonly code: string; readonly until?: string }[];
  };
}

/** A small policy of its own that shows one thing that real schemes do, with persons and rankings. */
export interface Scheme {
  readonly name: string;
  readonly document: PolicyDocument;
  readonly library: PolicyLibrary;
  readonly cases: readonly PolicyCase[];
  readonly rankings: readonly RankingCase[];
}

interface Read<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

function valueOf<T>(file: URL, parse: (text: string) => Read<T>): T {
  const { value, findings } = parse(readFileSync(file, 'utf8'));
  if (value === null) throw new Error(`${file.pathname}\n${JSON.stringify(findings, null, 1)}`);
  return value;
}

function readScheme(name: string): Scheme {
  const file = (path: string): URL => new URL(`${name}/${path}`, SCHEMES);
  const included = existsSync(file('included/'))
    ? readdirSync(file('included/')).map((each) => valueOf(file(`included/${each}`), parsePolicyText))
    : [];
  const rankings = existsSync(file('rankings.json'))
    ? (JSON.parse(readFileSync(file('rankings.json'), 'utf8')) as { readonly rankings: readonly RankingCase[] })
        .rankings
    : [];
  return {
    name,
    document: valueOf(file('policy.json'), parsePolicyText),
    library: libraryOf(included),
    cases: valueOf(file('cases.json'), parseCasesText).cases,
    rankings,
  };
}

/** Every scheme there is: each folder below `schemes`. */
export const ALL_SCHEMES: readonly Scheme[] = readdirSync(SCHEMES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readScheme(name))
  .sort((a, b) => a.name.localeCompare(b.name));

/** The scheme ready to score; a failure shows the findings. */
export function compiledScheme({ document, library, name }: Scheme): CompiledPolicy {
  const { policy, findings } = compilePolicy(document, library);
  if (!policy) throw new Error(`${name}\n${JSON.stringify(findings, null, 1)}`);
  return policy;
}

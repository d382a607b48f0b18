import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  type CompiledPolicy,
  compilePolicy,
  type Finding,
  type Group,
  type Indicator,
  libraryOf,
  parseCasesText,
  parsePolicyText,
  type PolicyCase,
  type PolicyDocument,
  type PolicyLibrary,
  type ScoreNode,
} from '../../src/index.js';

const PACKS = new URL('../../packs/', import.meta.url);

/** A county's policy as it lies in its folder. */
export interface Pack {
  readonly name: string;
  readonly document: PolicyDocument;
  readonly cases: readonly PolicyCase[];
  readonly readme: string | undefined;
}

function inWords(findings: readonly Finding[]): string {
  return findings.map(({ code, pointer, message }) => `${code} ${pointer} ${message.en}`).join('\n');
}

function valueOf<T>(
  file: URL,
  parse: (text: string) => { readonly value: T | null; readonly findings: readonly Finding[] },
): T {
  const { value, findings } = parse(readFileSync(file, 'utf8'));
  if (value === null) throw new Error(`${file.pathname}\n${inWords(findings)}`);
  return value;
}

/** A pack is read when something of it is asked for: most tests look at few. */
class LazyPack implements Pack {
  private ownDocument: PolicyDocument | undefined;
  private ownCases: readonly PolicyCase[] | undefined;

  constructor(readonly name: string) {}

  get document(): PolicyDocument {
    return (this.ownDocument ??= valueOf(this.file('policy.json'), parsePolicyText));
  }

  get cases(): readonly PolicyCase[] {
    return (this.ownCases ??= valueOf(this.file('cases.json'), parseCasesText).cases);
  }

  get readme(): string | undefined {
    const file = this.file('README.md');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  private file(path: string): URL {
    return new URL(`${this.name}/${path}`, PACKS);
  }
}

/** Every pack there is: each folder below `packs`. */
export const ALL_PACKS: readonly Pack[] = readdirSync(PACKS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => new LazyPack(name))
  .sort((a, b) => a.name.localeCompare(b.name));

const LIBRARIES = new Map<string, PolicyLibrary>();

/** Knows every pack by content hash. Packs are called by the ids of their policies, so that only what is included is read. */
export const PACK_LIBRARY: PolicyLibrary = (inclusion) => {
  const pack = ALL_PACKS.find(({ name }) => name === inclusion.policy);
  if (!pack) return undefined;
  const library = LIBRARIES.get(pack.name) ?? libraryOf([pack.document]);
  LIBRARIES.set(pack.name, library);
  return library(inclusion);
};

/** The pack of that folder. */
export function packOf(name: string): Pack {
  const pack = ALL_PACKS.find((candidate) => candidate.name === name);
  if (!pack) throw new RangeError(`There is no pack ${name}`);
  return pack;
}

const COMPILED = new WeakMap<PolicyDocument, CompiledPolicy>();

/** The pack ready to score, compiled once; a failure shows the findings. */
export function compiledPack({ document, name }: Pack): CompiledPolicy {
  const known = COMPILED.get(document);
  if (known) return known;
  const { policy, findings } = compilePolicy(document, PACK_LIBRARY);
  if (!policy) throw new Error(`${name}\n${inWords(findings)}`);
  COMPILED.set(document, policy);
  return policy;
}

/** The node and everything below it, parents first. */
export function* nodesBelow(node: ScoreNode): Generator<ScoreNode> {
  yield node;
  if (node.kind === 'group') for (const child of node.children) yield* nodesBelow(child);
}

/** Every object anywhere in a JSON value, with its pointer. */
export function* objectsIn(value: unknown, pointer = ''): Generator<{ pointer: string; object: object }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { pointer, object: value };
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, `${pointer}/${key}`);
}

/** The group of that id in a pack's own tree. */
export function groupIn({ document }: Pack, id: string): Group {
  for (const node of nodesBelow(document.score)) if (node.kind === 'group' && node.id === id) return node;
  throw new RangeError(`There is no group ${id}`);
}

/** 小项 as the documents count them: a group that is one item, or an indicator outside such a group. */
export function itemsOf(group: Group): (Group | Indicator)[] {
  return group.children.flatMap((child) => {
    if (child.kind === 'include') return [];
    return child.kind === 'indicator' || child.role === 'item' ? [child] : itemsOf(child);
  });
}

/** Results of the branches of a tier rule `{"if": [condition, points, …, otherwise]}`, read out of the rule itself. */
export function tierPointsOf({ id, rule }: Indicator): number[] {
  const branches: unknown = (rule as { readonly if?: unknown } | null)?.if;
  if (!Array.isArray(branches)) throw new RangeError(`${id} is not a rule of tiers`);
  return branches
    .filter((_, index) => index % 2 === 1 || index === branches.length - 1)
    .map((points) => {
      if (typeof points !== 'number') throw new RangeError(`${id} has a tier that is not a number`);
      return points;
    });
}

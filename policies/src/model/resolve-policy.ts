import type { Finding } from '../findings/finding.js';
import { pointerToken } from '../findings/json-pointer.js';
import { contentHash } from './content-hash.js';
import type { Parsed } from './parse-policy.js';
import { formatOneHash, policyHash } from './policy-hash.js';
import type { PolicyDocument } from './policy-document.js';
import type { Group, Inclusion, ScoreNode } from './score-node.js';

/** Finds a policy that another one includes; undefined where it is not known here. */
export type PolicyLibrary = (inclusion: Inclusion) => PolicyDocument | undefined;

/** A library over a list of documents; the content hash decides which one is meant, today's or that of format 1. */
export function libraryOf(documents: readonly PolicyDocument[]): PolicyLibrary {
  // A hash takes longer than everything else here; it is formed for the documents that an inclusion names, once.
  const hashes = new Map<PolicyDocument, string>();
  const hashOf = (document: PolicyDocument): string => {
    const hash = hashes.get(document) ?? policyHash(document);
    hashes.set(document, hash);
    return hash;
  };
  return ({ policy, version, hash }) => {
    const meant = documents.filter((document) => document.id === policy && document.version === version);
    return (
      meant.find((document) => hashOf(document) === hash) ?? meant.find((document) => formatOneHash(document) === hash)
    );
  };
}

/** A policy whose inclusions have been replaced by what they name; nodes of an included policy are locked. */
export interface ResolvedPolicy {
  /** The document with every inclusion replaced by the score tree it names, and facts, departments and verdicts merged. */
  readonly document: PolicyDocument & { readonly score: Group };
  /** What was included, in document order. */
  readonly inclusions: readonly Inclusion[];
  /** Policy id by node id, for the nodes that an included policy owns. */
  readonly lockedBy: ReadonlyMap<string, string>;
  /** Pointer into the unresolved document by node id; nodes of an included policy point at the inclusion. */
  readonly pointerOf: ReadonlyMap<string, string>;
  /** Ids of the vetoes and standing rules that an included policy brings; they stand behind the policy's own. */
  readonly includedVerdicts: ReadonlySet<string>;
  /** Ids of the facts that an included policy declares, whether or not the policy declares them, too. */
  readonly includedFacts: ReadonlySet<string>;
}

/** Deepest chain of inclusions: province, prefecture, county and one to spare. */
const DEEPEST_INCLUSION = 4;

function refusal(code: string, pointer: string, zh: string, en: string, remedyZh: string, remedyEn: string): Finding {
  return { code, severity: 'error', pointer, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}

interface Gathered {
  readonly findings: Finding[];
  readonly inclusions: Inclusion[];
  readonly included: PolicyDocument[];
  readonly lockedBy: Map<string, string>;
  readonly pointerOf: Map<string, string>;
}

function resolveNode(
  node: ScoreNode,
  pointer: string,
  depth: number,
  owner: string | undefined,
  library: PolicyLibrary,
  gathered: Gathered,
): Exclude<ScoreNode, Inclusion> | undefined {
  if (node.kind === 'include') {
    const found = depth < DEEPEST_INCLUSION ? library(node) : undefined;
    if (!found) {
      gathered.findings.push(
        refusal(
          'INCLUDE-NOT-FOUND',
          pointer,
          `找不到引用的政策 ${node.policy} ${node.version}（${node.hash.slice(7, 15)}…）`,
          `The included policy ${node.policy} ${node.version} (${node.hash.slice(7, 15)}…) is not known here`,
          '发布该政策的这一版本，或改引用已有版本',
          'Publish that version of the policy, or include one that exists',
        ),
      );
      return undefined;
    }
    gathered.inclusions.push(node);
    gathered.included.push(found);
    return resolveNode(found.score, pointer, depth + 1, found.id, library, gathered);
  }
  gathered.pointerOf.set(node.id, pointer);
  if (owner !== undefined) gathered.lockedBy.set(node.id, owner);
  if (node.kind === 'indicator') return node;
  const children = node.children.flatMap((child, index) => {
    const at = depth === 0 ? pointer + pointerToken('children') + pointerToken(index) : pointer;
    return resolveNode(child, at, depth, owner, library, gathered) ?? [];
  });
  return { ...node, children };
}

/** Appends what is new by id; what stands there already under the same id must be the same. */
function merge<T extends { readonly id: string }>(
  own: readonly T[],
  included: readonly T[],
  code: string,
  findings: Finding[],
): T[] {
  const merged = new Map(own.map((item) => [item.id, item]));
  for (const item of included) {
    const present = merged.get(item.id);
    if (!present) merged.set(item.id, item);
    else if (contentHash(present) !== contentHash(item)) {
      findings.push(
        refusal(
          code,
          '',
          `「${item.id}」在本政策和所引用政策中的定义不同`,
          `"${item.id}" is defined differently here and in the included policy`,
          '删除本政策中的定义，或换一个编号',
          'Remove the definition here, or use another id',
        ),
      );
    }
  }
  return [...merged.values()];
}

/**
 * Replaces every inclusion by the score tree it names and merges the included facts, departments, vetoes and standing rules.
 * An inclusion that the library does not know, or a definition that contradicts the included one, is an error.
 */
export function resolvePolicy(document: PolicyDocument, library: PolicyLibrary): Parsed<ResolvedPolicy> {
  const gathered: Gathered = { findings: [], inclusions: [], included: [], lockedBy: new Map(), pointerOf: new Map() };
  const score = resolveNode(document.score, '/score', 0, undefined, library, gathered);
  if (score?.kind !== 'group' || gathered.findings.length > 0) return { value: null, findings: gathered.findings };
  const { included, findings, inclusions, lockedBy, pointerOf } = gathered;
  const resolved = {
    ...document,
    score,
    facts: merge(
      document.facts,
      included.flatMap((other) => other.facts),
      'INCLUDE-FACT-DIFFERS',
      findings,
    ),
    departments: merge(
      document.departments,
      included.flatMap((other) => other.departments),
      'INCLUDE-DEPARTMENT-DIFFERS',
      findings,
    ),
    documents: merge(
      document.documents,
      included.flatMap((other) => other.documents),
      'INCLUDE-DOCUMENT-DIFFERS',
      findings,
    ),
    vetoes: merge(
      document.vetoes,
      included.flatMap((other) => other.vetoes),
      'INCLUDE-VETO-DIFFERS',
      findings,
    ),
    standing: merge(
      document.standing,
      included.flatMap((other) => other.standing),
      'INCLUDE-STANDING-DIFFERS',
      findings,
    ),
  };
  const own = new Set([...document.vetoes, ...document.standing].map(({ id }) => id));
  const brought = [...resolved.vetoes, ...resolved.standing].map(({ id }) => id).filter((id) => !own.has(id));
  return findings.length > 0
    ? { value: null, findings }
    : {
        value: {
          document: resolved,
          inclusions,
          lockedBy,
          pointerOf,
          includedVerdicts: new Set(brought),
          includedFacts: new Set(included.flatMap(({ facts }) => facts.map(({ id }) => id))),
        },
        findings: [],
      };
}

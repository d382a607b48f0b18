import type { PolicyCase } from '../model/case.js';

/** An id that a policy has changed: of a fact, a node, a veto or a standing rule. */
export interface IdChange {
  readonly kind: 'fact' | 'node' | 'veto' | 'standing';
  readonly from: string;
  readonly to: string;
}

function withKey<T>(record: Readonly<Record<string, T>>, from: string, to: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key === from ? to : key, value]));
}

function withEntry(list: readonly string[], from: string, to: string): string[] {
  return list.map((entry) => (entry === from ? to : entry));
}

/**
 * A test case that names by its new id what it named by the old one. The case itself where it does not name it, or where it names the
 * new id already: then the two are not the same thing, and nothing may be lost.
 */
export function renamedInCase(policyCase: PolicyCase, { kind, from, to }: IdChange): PolicyCase {
  const { facts, expect } = policyCase;
  switch (kind) {
    case 'fact': {
      const named = Object.hasOwn(facts, from) || expect.unknown.includes(from);
      if (!named || Object.hasOwn(facts, to) || expect.unknown.includes(to)) return policyCase;
      return {
        ...policyCase,
        facts: withKey(facts, from, to),
        expect: { ...expect, unknown: withEntry(expect.unknown, from, to) },
      };
    }
    case 'node':
      if (!Object.hasOwn(expect.nodes, from) || Object.hasOwn(expect.nodes, to)) return policyCase;
      return { ...policyCase, expect: { ...expect, nodes: withKey(expect.nodes, from, to) } };
    case 'veto':
      if (!expect.vetoes.includes(from) || expect.vetoes.includes(to)) return policyCase;
      return { ...policyCase, expect: { ...expect, vetoes: withEntry(expect.vetoes, from, to) } };
    case 'standing':
      return expect.standingRule === from ? { ...policyCase, expect: { ...expect, standingRule: to } } : policyCase;
  }
}

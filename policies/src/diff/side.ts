import { type PolicyRules, readPolicyRules } from '../logic/policy-rules.js';
import type { PolicyDocument } from '../model/policy-document.js';
import type { ResolvedPolicy } from '../model/resolve-policy.js';
import type { Text } from '../model/text.js';
import { type Names, namesOf } from '../text/language/names.js';
import { text, type Token } from '../text/language/token.js';

/** One of the two policies that are compared, with everything needed to put its values into words. */
export interface Side {
  readonly policy: ResolvedPolicy;
  readonly document: PolicyDocument;
  readonly rules: PolicyRules;
  readonly names: Names;
  /** A department, source document or other named thing by its id; the id itself where there is none. */
  department(id: string): Token;
  source(id: string): Token;
}

function titled(things: readonly { readonly id: string; readonly title: Text }[]): ReadonlyMap<string, Text> {
  return new Map(things.map(({ id, title }) => [id, title]));
}

export function sideOf(policy: ResolvedPolicy): Side {
  const { document } = policy;
  const departments = titled(document.departments);
  const sources = new Map(document.documents.map(({ id, title }) => [id, { zh: title }]));
  return {
    policy,
    document,
    rules: readPolicyRules(policy),
    names: namesOf(document),
    department: (id) => text(departments.get(id) ?? { zh: id }),
    source: (id) => text(sources.get(id) ?? { zh: id }),
  };
}

import { documentJsonSchema } from '../model/json-schema.js';
import { ruleDefinitions } from './rule-schema.js';

/** JSON Schema (2020-12) of a policy document, with that of its rules inside: one file for any editor or validator. */
export function policyJsonSchema(): Record<string, unknown> {
  const { $defs, ...schema } = documentJsonSchema();
  return { ...schema, $defs: { ...($defs as object | undefined), ...ruleDefinitions() } };
}

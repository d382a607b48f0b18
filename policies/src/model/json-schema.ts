import { z } from 'zod';
import { PolicyDocument } from './policy-document.js';
import { POLICY_SCHEMA_ID } from './policy-format.js';
import { Rule } from './score-node.js';

/** Where a schema keeps what describes rules. */
export const RULE_SCHEMA_REFERENCE = '#/$defs/rule';

/**
 * JSON Schema (2020-12) of a policy document as people write it, without that of rules: made from the definitions that `parsePolicy` uses. It describes
 * structure; what rules mean is checked by `checkPolicy`. Rules are described by the schema of rules, which it refers to.
 */
export function documentJsonSchema(): Record<string, unknown> {
  return {
    $id: POLICY_SCHEMA_ID,
    title: '积分政策文档 Points policy document',
    ...z.toJSONSchema(PolicyDocument, {
      io: 'input',
      target: 'draft-2020-12',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema !== Rule) return;
        for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
        jsonSchema.$ref = RULE_SCHEMA_REFERENCE;
      },
    }),
  };
}

import { z } from 'zod';
import { PolicyDocument } from './policy-document.js';
import { POLICY_SCHEMA_ID } from './policy-format.js';

/**
 * JSON Schema (2020-12) of a policy document as people write it, made from the definitions that `parsePolicy` uses. It describes
 * structure; what rules mean is checked by `checkPolicy`.
 */
export function policyJsonSchema(): Record<string, unknown> {
  return {
    $id: POLICY_SCHEMA_ID,
    title: '积分政策文档 Points policy document',
    ...z.toJSONSchema(PolicyDocument, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
  };
}

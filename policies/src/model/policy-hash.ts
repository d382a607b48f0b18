import { contentHash } from './content-hash.js';
import { SCHEMA_ID_1 } from './migrations/format-1-to-2.js';
import { PolicyDocument } from './policy-document.js';
import { POLICY_SCHEMA_ID } from './policy-format.js';
import { withoutDefaults } from './without-defaults.js';

/**
 * The content hash of a policy: `sha256:` and the hexadecimal SHA-256 of its canonical JSON (RFC 8785) without `format` and `$schema`,
 * and without every member that equals the default which its absence stands for. So it names what the policy says, not how it is
 * written down: it stays when a document is migrated to a newer format, and when a format adds members with defaults.
 */
export function policyHash({ format: _format, $schema: _schema, ...content }: PolicyDocument): string {
  return contentHash(withoutDefaults(PolicyDocument, content));
}

/**
 * The content hash that a document had under format 1: of its canonical JSON with all defaults written out, `format` and `$schema`
 * included. Inclusions that were written then name it.
 */
export function formatOneHash(document: PolicyDocument): string {
  const { $schema } = document;
  return contentHash({
    ...document,
    format: 'points-policy/1',
    ...($schema === POLICY_SCHEMA_ID ? { $schema: SCHEMA_ID_1 } : {}),
  });
}

/** Format of the documents that are read and written today; an older one is migrated when it is opened. */
export const POLICY_FORMAT = 'points-policy/2';

/** Address under which documents name the schema in `$schema`. It identifies; nothing is fetched from it. */
export const POLICY_SCHEMA_ID = 'urn:jifen:points-policy:2';

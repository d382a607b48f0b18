import type { Migration } from './migration.js';

/** How documents of format 1 could name their schema. */
export const SCHEMA_ID_1 = 'urn:jifen:points-policy:1';
const SCHEMA_ID_2 = 'urn:jifen:points-policy:2';

/**
 * Format 2 adds formulas of groups, scenes and households, separate nodes, the state frozen, last days of vetoes and standing rules,
 * vetoes and rounds of scenes. Everything of format 1 keeps its place and its meaning.
 */
export const FORMAT_1_TO_2: Migration = {
  from: 'points-policy/1',
  to: 'points-policy/2',
  note: {
    zh: '只换了格式号；新格式增加了公式、单列项、冻结、截止日和分轮，原有内容和含义不变',
    en: 'only the format number changed; the new format adds formulas, separate nodes, freezing, last days and rounds, and everything there keeps its meaning',
  },
  migrate: (document) => ({
    ...document,
    format: 'points-policy/2',
    ...(document['$schema'] === SCHEMA_ID_1 ? { $schema: SCHEMA_ID_2 } : {}),
  }),
};

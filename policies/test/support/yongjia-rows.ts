/**
 * What the comparison of the old Yongjia rules with those of 2022 must report, and why: by the rows of the indicator table in the domain
 * digest (§9), and for everything else by a reason. A change may belong to several rows; none may belong to nothing.
 */
export interface ExplainedRow {
  /** Number of the row. */
  readonly row: number;
  readonly says: string;
  /** Ids of the changes that report it; empty where the row says that nothing changes, or cannot be represented. */
  readonly changes: readonly string[];
  /** Why there is no change, or what of the row the documents cannot say. */
  readonly remark?: string;
}

const rule = (id: string): string => `indicator/${id}/rule-changed`;
const max = (id: string): string => `indicator/${id}/max-changed`;
const moved = (id: string): string => `indicator/${id}/moved`;
const cap = (id: string): string => `group/${id}/cap-changed`;

const POLITICS = ['township', 'county', 'city', 'province', 'nation'] as const;
const POLITICS_SAYS = ['5 → 3', '10 → 5', '15 → 8', '20 → 10', '25 → 15'] as const;

export const ROWS: readonly ExplainedRow[] = [
  {
    row: 1,
    says: 'age is new',
    changes: ['indicator/age/added'],
    remark: 'the note gives no values: they are those of the provincial table',
  },
  {
    row: 2,
    says: 'senior high stays at 5',
    changes: [moved('education')],
    remark: 'the layer changes; no part of the rule change names senior high',
  },
  { row: 3, says: 'college 10 → 8', changes: [moved('education'), rule('education')] },
  { row: 4, says: 'bachelor 20 → 10', changes: [moved('education'), rule('education')] },
  { row: 5, says: 'master 25 → 10', changes: [moved('education'), rule('education')] },
  { row: 6, says: 'doctor 30 → 10', changes: [moved('education'), rule('education'), max('education')] },
  { row: 7, says: 'skill: six tiers become four', changes: [moved('skill'), rule('skill'), max('skill')] },
  {
    row: 8,
    says: 'insurance: cap 30 in both',
    changes: [moved('pension-insurance'), rule('pension-insurance')],
    remark:
      'the note says 0.25 a month in both; the new policy includes the provincial layer, where it is 0.5 (A-12), and that is reported',
  },
  { row: 9, says: 'residence 3 a year → 0.25 a month', changes: [moved('residence'), rule('residence')] },
  {
    row: 10,
    says: 'housing fund from base to county, 0.5 → 0.25, cap 30 → 10',
    changes: [moved('housing-fund'), rule('housing-fund'), max('housing-fund'), 'group/fund/added'],
  },
  {
    row: 11,
    says: 'own home from base to county, 40 → 15',
    changes: ['group/dwelling/moved', rule('own-home'), max('own-home'), cap('dwelling')],
  },
  {
    row: 12,
    says: 'renting from base to county, 2 a year up to 20 → 5',
    changes: ['group/dwelling/moved', rule('rented-home'), max('rented-home')],
  },
  {
    row: 13,
    says: 'special identity stays at 5',
    changes: ['group/identity/combine-changed', cap('identity')],
    remark: 'the three indicators are unchanged; that only one of them counts follows from the sum of 200 (A-61)',
  },
  { row: 14, says: 'talent G 15 → 5', changes: [rule('talent-class')] },
  { row: 15, says: 'talent F 30 → 10', changes: [rule('talent-class')] },
  { row: 16, says: 'talent A–E 60 → 20', changes: [rule('talent-class'), max('talent-class'), cap('talent')] },
  { row: 17, says: 'county award 15 → 5', changes: [rule('award-county'), max('award-county')] },
  { row: 18, says: 'city award 30 → 10', changes: [rule('award-city'), max('award-city')] },
  { row: 19, says: 'provincial award 45 → 20', changes: ['indicator/award-province/merged'] },
  { row: 20, says: 'national award 60 → 20, merged', changes: ['indicator/award-province/merged', cap('awards')] },
  {
    row: 21,
    says: 'award wording narrowed',
    changes: ['indicator/award-county/change-note-changed', 'group/awards/change-note-changed'],
    remark: 'the articles are not available: the wording is known from the note only, and stands in the change notes',
  },
  { row: 22, says: 'marrow sample 5 → 5 for either', changes: ['indicator/sample-or-pledge/merged'] },
  { row: 23, says: 'body pledge 5 → 5 for either', changes: ['indicator/sample-or-pledge/merged'] },
  { row: 24, says: 'marrow donated 50 → 20 for either', changes: ['indicator/successful-donation/merged'] },
  { row: 25, says: 'body donated 50 → 20 for either', changes: ['indicator/successful-donation/merged'] },
  { row: 26, says: 'blood donation unchanged', changes: [], remark: 'unchanged: the value is pending in both' },
  { row: 27, says: 'volunteering 2 → 0.5, cap 10 → 5', changes: [rule('volunteering'), max('volunteering')] },
  {
    row: 28,
    says: 'charity 2 → 1 per 1,000 yuan, cap 10 → 5',
    changes: [rule('charity'), max('charity'), cap('welfare')],
  },
  {
    row: 29,
    says: 'legal study 2 → 0.5, cap 10 → 5',
    changes: [rule('legal-study'), max('legal-study'), cap('legal')],
  },
  {
    row: 30,
    says: 'labour contract from base to invest and tax, stays at 5',
    changes: ['group/contract-or-business/moved'],
    remark: 'it moves together with its group',
  },
  {
    row: 31,
    says: 'own business from base to invest and tax, 10 → 5',
    changes: ['group/contract-or-business/moved', rule('business'), max('business'), cap('contract-or-business')],
  },
  {
    row: 32,
    says: 'legal representative 30 → 5',
    changes: [rule('legal-representative'), max('legal-representative'), cap('invest-tax')],
  },
  { row: 33, says: 'taxes: rate kept, cap 60 → 20', changes: [cap('tax')], remark: 'the rate is unchanged' },
  { row: 34, says: 'income tax: rate kept, cap 60 → 20', changes: [cap('tax')], remark: 'the rate is unchanged' },
  ...POLITICS.map((level, index) => ({
    row: 35 + index,
    says: `politics, ${level}: ${POLITICS_SAYS[index] ?? ''}`,
    changes: [rule(`politics-${level}`), max(`politics-${level}`), cap('politics')],
  })),
  { row: 40, says: 'design patents are new, 5 each', changes: ['indicator/design-patent/added'] },
  { row: 41, says: 'utility-model patents 5 → 10', changes: [rule('utility-patent')] },
  { row: 42, says: 'invention patents 20 → 15', changes: [rule('invention-patent')] },
  {
    row: 43,
    says: 'science award: now 5 / 10 / 15',
    changes: ['indicator/science-award/split'],
    remark: 'the old value is not stated: it is pending, and split into three',
  },
  { row: 44, says: 'science: no cap → 30', changes: [cap('science'), 'group/science/wording-changed'] },
  {
    row: 45,
    says: 'other activities: 5 each → 1 each time, 15 → 5 for all three',
    changes: [
      rule('red-station'),
      rule('mediation'),
      max('red-station'),
      max('mediation'),
      max('other-activity-3'),
      cap('other-activities'),
    ],
    remark: 'the third has no name and no value in the note',
  },
  {
    row: 46,
    says: 'deductions: 3 groups, 8 items in both; the words on the cap are gone',
    changes: [],
    remark: 'neither document has a cap; names and values are not stated in either',
  },
  {
    row: 47,
    says: 'base and additional points become a provincial and a county layer',
    changes: [
      'inclusion/zhejiang-common-2023/added',
      'group/provincial/added',
      'group/county/renamed',
      'group/county/name-changed',
      'group/county/cap-changed',
      'group/total/cap-changed',
      'group/base/removed',
      'group/quality/removed',
      'group/employment/removed',
      'group/residence-time/removed',
    ],
    remark: '加分 goes on as the county layer: all its nine groups do; 基础分 is dissolved',
  },
  {
    row: 48,
    says: '16 articles become 21',
    changes: ['policy/yongjia-new-2022/change-note-changed', 'policy/yongjia-new-2022/name-changed'],
    remark: 'articles are not part of a policy document; the change note tells them',
  },
];

/** Why there are changes that no row mentions. */
export const REASONS: readonly (readonly [reason: string, changes: RegExp])[] = [
  [
    'another document: its id, version, history and what is known of it',
    /^policy\/.*\/(id|version|wording|history|marks)-changed$/,
  ],
  [
    'A-06: the provincial table gives 5 points where no education is on record',
    /^indicator\/education\/when-unknown-changed$/,
  ],
  [
    'the provincial layer states its own wording, clause, department and database',
    /^indicator\/(education|skill|pension-insurance|residence)\/(wording|citations|department|acquisition|database)-changed$/,
  ],
  [
    'the note has a clause of its own for what it revises',
    /^(indicator|group)\/(labour-contract|business|science)\/citations-changed$/,
  ],
  ['other readings decide ambiguities of the new text', /^(group|indicator)\/.*\/readings-changed$/],
  ['values derived or disputed in one document only', /^(group|indicator)\/.*\/marks-changed$/],
  [
    'the new document says why it differs; the old one has nothing to say',
    /^(group|indicator)\/.*\/change-note-changed$/,
  ],
  ['standing rules come with the provincial layer', /^standing\/(no-permit|permit-suspended|forgery)\/added$/],
  [
    'the dictionary takes over facts of the province',
    /^fact\/.*\/(department|acquisition|database|citations)-changed$/,
  ],
  ['facts of the province come first in the dictionary', /^fact\/\*\/reordered$/],
  ['departments of the province and of the county are named', /^department\/.*\/added$/],
  ['documents that the new policy rests on', /^source\/.*\/added$/],
  ['the old rules are what the new ones replace', /^source\/yongjia-old-rules\/relation-changed$/],
  ['readings of the ambiguities of either text', /^reading\/.*\/(added|removed)$/],
  ['what is noted on either text', /^note\/.*\/(added|removed)$/],
];

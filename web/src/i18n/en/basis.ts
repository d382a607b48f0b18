/** What an entry of the draft rests on, and how its points count, in the draft editor. */
export const basis = {
  change: 'Change',
  fold: 'Close',
  mode: 'How it is obtained',
  database: 'Database or register',
  evidence: 'Evidence',
  evidenceHelp: 'One document a line',
  evidenceWrong: 'At most 20, and no invisible characters; not written to the draft',
  effect: {
    label: 'Counts above as',
    add: 'Added',
    deduct: 'Taken off',
    separate: 'Separate (outside the total; for scenes and rules)',
  },
  formula: {
    title: 'Formula of the group',
    kind: 'How it adds up',
    kinds: {
      sum: 'Each part times a factor, added up',
      max: 'The highest part',
      min: 'The lowest part',
      other: 'Another formula (JSON-Logic)',
    },
    limit: 'At most',
    unlimited: 'no limit',
    pending: 'The formula is pending; it blocks publication.',
    other: 'This formula has no form. Below it is told in words; change it as JSON-Logic.',
  },
};

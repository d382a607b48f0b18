export const versions = {
  list: {
    title: 'Version',
    state: 'State',
    range: 'In force',
    open: 'until further notice',
    published: 'Published',
    empty: 'Published versions live here: nobody can change them, and the scoring service executes them. None yet.',
  },
  proof: {
    title: 'Evidence',
    signature: 'Signature',
    approvedBy: 'Approved by',
    verified: 'Recomputed',
    compared: 'results compared',
    differences: 'different',
    persons: 'persons',
  },
  contents: 'Indicators and points',
  score: {
    title: 'Scoring service',
    note: 'Scores one person under this version and explains every point',
    person: 'Person',
    run: 'Score',
  },
};

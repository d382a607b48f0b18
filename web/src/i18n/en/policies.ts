export const policies = {
  list: {
    title: 'Name',
    county: 'County',
    state: 'State',
    checks: 'Checks',
    revision: 'Revision',
    hash: 'Content hash',
    updated: 'Last changed',
    empty:
      'The drafts of your county live here: write, try, have reviewed, publish. Begin a revision from a published version.',
    toVersions: 'See published versions',
  },
  copy: { draft: 'Copy as a new draft', version: 'Start a revision' },
};

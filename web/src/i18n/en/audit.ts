export const audit = {
  empty: 'The audit keeps every sign-in, save, approval, publication and run; there is no entry yet.',
  verify: 'Verify again',
  notVerified: 'The audit chain could not be verified',
  intact: 'The audit chain is whole: %{entries} entries, each digest recomputed.',
  head: 'Last digest',
  broken: 'The audit chain breaks at entry %{id}',
  previous: 'Digest before',
  reason: {
    position:
      'The numbering has a gap: entries were removed or inserted. Tell an administrator at once and compare with a backup.',
    previous:
      'It does not follow the digest before it: earlier entries were changed. Tell an administrator at once and compare with a backup.',
    digest:
      'Its content does not match its digest: this entry was changed. Tell an administrator at once and compare with a backup.',
  },
  kind: {
    user: 'account',
    policy: 'draft',
    scene: 'scene',
    population: 'population',
    person: 'person',
    simulation: 'simulation',
    comparison: 'comparison',
    attribution: 'attribution',
  },
  column: {
    id: 'No.',
    at: 'Time',
    actor: 'Person',
    action: 'Action',
    target: 'Object',
    summary: 'Summary',
    digest: 'Digest',
  },
};

export const problems = {
  colon: ': ',
  code: 'Code',
  request: 'Request',
  retry: 'Try again',
  more: '%{count} more',
  fewer: 'Show fewer',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  blocking: 'Blocks publication',
  witness: 'Example',
  openWitness: 'Open this person',
  locate: 'Show',
  noFindings: 'No problems',
  stale: {
    label: 'Out of date',
    at: 'Result of %{time}',
  },
};

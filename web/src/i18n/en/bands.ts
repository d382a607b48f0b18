export const bands = {
  title: 'Bands of changes',
  note: 'Gains and losses are slight, moderate or strong by the same edges.',
  moderate: 'Moderate change from (points)',
  strong: 'Strong change from (points)',
  usual: 'Use the usual %{moderate} and %{strong} points',
  change: 'Change bands',
  apply: 'Compare by these bands',
};

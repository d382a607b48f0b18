export const numbers = {
  absent: 'no figure',
  rises: 'rises',
  falls: 'falls',
  same: 'unchanged',
  copied: 'Copied',
  copyHash: 'Copy the whole hash',
};

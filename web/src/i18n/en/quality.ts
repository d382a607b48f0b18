export const quality = {
  done: '%{done} of %{of} persons and applications counted',
  waiting: 'Waiting for its turn',
  stopped: 'Counting was stopped.',
  again: 'Count',
};

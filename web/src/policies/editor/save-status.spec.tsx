import { render, screen } from '@testing-library/react';
import { TestFrame } from '../../testing/TestFrame';
import { SaveStatus } from './SaveStatus';
import * as stories from './SaveStatus.stories';

/*
 * The status says that a text is safe in this browser only where it is: who is told so closes the page.
 */
const SAFE = /已留在本机/;
const STAY = /本机存不下：请不要关闭此页/;

test.each([
  ['Offline', SAFE],
  ['OfflineWithoutRoom', STAY],
  ['WithErrors', SAFE],
  ['WithErrorsAndNoRoom', STAY],
] as const)('%s', (state, words) => {
  const { args } = stories[state];
  if (!args?.editor) throw new Error('the story has an editor');
  render(
    <TestFrame>
      <SaveStatus editor={args.editor} />
    </TestFrame>,
  );
  const said = screen.getByRole('status').textContent;
  expect([SAFE, STAY].filter((each) => each.test(said ?? ''))).toEqual([words]);
});

import type { ChoiceShape, Indicator, Shape } from '@jifen/policies';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { FACTS_OF_EVERY_TYPE } from '../../../testing/facts-of-every-type';
import { TestFrame } from '../../../testing/TestFrame';
import { CasesForm } from './CasesForm';

/*
 * Cases are asked from the first to the last: moving one is an edit of the rule.
 */
const MEMBER = { condition: { var: 'member' }, points: 10 };
const MANY = { condition: { '>=': [{ var: 'events' }, 3] }, points: 5 };
const NONE = { condition: { '==': [{ var: 'events' }, 0] }, points: 1 };
const BEFORE: ChoiceShape = { kind: 'choice', rows: [MEMBER, MANY, NONE], otherwise: 0 };

function show(readOnly = false): Shape[] {
  const written: Shape[] = [];
  function Shown() {
    const [shape, setShape] = useState<ChoiceShape>(BEFORE);
    return (
      <CasesForm
        shape={shape}
        was={BEFORE}
        node={{ kind: 'indicator', id: 'asked', title: { zh: '指标' }, rule: 0 } as Indicator}
        facts={FACTS_OF_EVERY_TYPE}
        readOnly={readOnly}
        onChange={(next) => {
          written.unshift(next);
          setShape(next as ChoiceShape);
        }}
      />
    );
  }
  render(
    <TestFrame>
      <Shown />
    </TestFrame>,
  );
  return written;
}

test('says that their order matters, and moves one by its buttons', () => {
  const written = show();
  expect(screen.getByText(/先符合的情形为准，次序不同则结果不同/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '情形 1：上移' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByRole('button', { name: '情形 3：下移' }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: '情形 1：下移' }));
  expect(written[0]).toEqual({ ...BEFORE, rows: [MANY, MEMBER, NONE] });
});

test('goes along with a case that is moved by keyboard, and stops at the ends', () => {
  const written = show();
  const points = within(screen.getByRole('group', { name: '情形 3' })).getByLabelText(/分值/);
  fireEvent.keyDown(points, { key: 'ArrowUp', altKey: true });
  expect(written[0]).toEqual({ ...BEFORE, rows: [MEMBER, NONE, MANY] });
  expect(document.activeElement).toBe(screen.getByRole('group', { name: '情形 2' }));
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp', altKey: true });
  expect(written[0]).toEqual({ ...BEFORE, rows: [NONE, MEMBER, MANY] });
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp', altKey: true });
  expect(written).toHaveLength(2);
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  expect(written).toHaveLength(2);
});

test('holds no old points against a case that only moved', () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: '情形 1：下移' }));
  expect(screen.queryByTitle(/原为/)).toBeNull();
});

test('stays in its order where the draft can only be looked at', () => {
  show(true);
  fireEvent.keyDown(screen.getByRole('group', { name: '情形 2' }), { key: 'ArrowUp', altKey: true });
  expect(screen.queryByRole('button', { name: '情形 2：上移' })).toBeNull();
  expect(within(screen.getByRole('group', { name: '情形 1' })).getByDisplayValue('10')).toBeTruthy();
});

import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { FACTS_OF_EVERY_TYPE } from '../../../../testing/facts-of-every-type';
import { TestFrame } from '../../../../testing/TestFrame';
import { ConditionBuilder } from './ConditionBuilder';
import { TellCondition } from './condition-frame';

/*
 * The condition builder, as an officer sees it: rows by label, questions by the type of the fact; what is typed reaches the rule, and
 * nothing beside it changes.
 */
const MEMBER = { var: 'member' };
const MANY = { '>=': [{ var: 'events' }, 3] };

/** Shows the builder; gives what it has written, the last one first. */
function show(condition: unknown, readOnly = false): unknown[] {
  const written: unknown[] = [];
  function Shown() {
    const [present, setPresent] = useState(condition);
    return (
      <TellCondition value={(rule) => `读法 ${JSON.stringify(rule)}`}>
        <ConditionBuilder
          condition={present}
          facts={FACTS_OF_EVERY_TYPE}
          readOnly={readOnly}
          onChange={(next) => {
            written.unshift(next);
            setPresent(next);
          }}
        />
      </TellCondition>
    );
  }
  render(
    <TestFrame>
      <Shown />
    </TestFrame>,
  );
  return written;
}

function choose(picker: string, fact: string): void {
  const field = screen.getByRole('combobox', { name: picker });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: fact } });
  fireEvent.click(screen.getByRole('option', { name: fact }));
}

function ask(label: string, value: string, at = 0): void {
  const field = screen.getAllByLabelText(label)[at];
  if (!field) throw new Error(`No field ${label}`);
  fireEvent.change(field, { target: { value } });
}

test('a first condition, and a second beside it', () => {
  const written = show(null);
  choose('选择数据项，写第一个条件', '党员');
  expect(written[0]).toEqual(MEMBER);
  choose('再加一个条件', '志愿服务次数');
  expect(written[0]).toEqual({ and: [MEMBER, { '>=': [{ var: 'events' }, 1] }] });
  // The field that adds is empty again, also where a whole label was typed.
  choose('增加条件', '学历');
  expect(screen.getByRole('combobox', { name: '增加条件' })).toHaveProperty('value', '');
  const [, , last] = screen.getAllByRole('button', { name: '删除此条件' });
  if (last) fireEvent.click(last);
  ask('比较值', '１２');
  expect(written[0]).toEqual({ and: [MEMBER, { '>=': [{ var: 'events' }, 12] }] });
  ask('各条件之间的关系', 'not-or');
  expect(written[0]).toEqual({ '!': [{ or: [MEMBER, { '>=': [{ var: 'events' }, 12] }] }] });
});

test.each<[string, unknown, () => void, unknown]>([
  ['another question', MANY, () => ask('判断', 'from-to'), { '<=': [3, { var: 'events' }, 3] }],
  ['whether it is known', MANY, () => ask('判断', 'unknown'), { '==': [{ var: 'events' }, null] }],
  ['another fact of the kind', MANY, () => choose('数据项', '献血次数'), { '>=': [{ var: 'twin' }, 3] }],
  ['a fact of another kind', MANY, () => choose('数据项', '学历'), { '==': [{ var: 'degree' }, 'college'] }],
  [
    'an option',
    { '==': [{ var: 'degree' }, 'college'] },
    () => ask('比较值', 'bachelor'),
    { '==': [{ var: 'degree' }, 'bachelor'] },
  ],
  [
    'an age',
    { '<=': [{ var: 'born' }, { var: 'as_of' }] },
    () => ask('看它的什么', 'years'),
    { '>=': [{ completed_years: [{ var: 'born' }, { var: 'as_of' }] }, 1] },
  ],
  [
    'the years before the as-of date',
    { '>=': [{ var: 'born' }, { var: 'as_of' }] },
    () => ask('比较值', 'before'),
    { '>=': [{ var: 'born' }, { add_years: [{ var: 'as_of' }, -1] }] },
  ],
  [
    'any record',
    { '>=': [{ count: [{ var: 'deeds' }] }, 2] },
    () => ask('看它的什么', 'some'),
    { some: [{ var: 'deeds' }, { '==': [{ var: 'sort' }, 'blood'] }] },
  ],
  [
    'a field of any record',
    { some: [{ var: 'deeds' }, { '>': [{ var: 'hours' }, 2] }] },
    () => ask('比较值', '5'),
    { some: [{ var: 'deeds' }, { '>': [{ var: 'hours' }, 5] }] },
  ],
  [
    'several numbers',
    { in: [{ var: 'events' }, [1, 2]] },
    () => ask('其中之一', '１、5'),
    { in: [{ var: 'events' }, [1, 5]] },
  ],
])('%s', (_, condition, act, expected) => {
  const written = show(condition);
  act();
  expect(written[0]).toEqual(expected);
});

test('rows are taken away, grouped, moved and turned into their contrary', () => {
  const written = show({ and: [MEMBER, MANY] });
  const menu = (item: string, at: number): void => {
    const button = screen.getAllByRole('button', { name: '此条件的更多操作' })[at];
    if (!button) throw new Error('No menu');
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('menuitem', { name: item }));
  };
  menu('改为不符合', 1);
  expect(written[0]).toEqual({ and: [{ '!': [MEMBER] }, MANY] });
  menu('下移', 1);
  expect(written[0]).toEqual({ and: [MANY, { '!': [MEMBER] }] });
  menu('另设一组', 2);
  expect(written[0]).toEqual({ and: [MANY, { or: [{ '!': [MEMBER] }] }] });
  const [first] = screen.getAllByRole('button', { name: '删除此条件' });
  if (first) fireEvent.click(first);
  expect(written[0]).toEqual({ or: [{ '!': [MEMBER] }] });
});

test('what has no fields stands in words, and stays as it is', () => {
  const kept = { '<': [{ var: 'events' }, { var: 'twin' }] };
  const written = show({ or: [kept, MANY] });
  const group = screen.getByRole('group', { name: '任一符合（或者）' });
  expect(within(group).getByText(`读法 ${JSON.stringify(kept)}`)).toBeTruthy();
  ask('比较值', '4');
  expect(written[0]).toEqual({ or: [kept, { '>=': [{ var: 'events' }, 4] }] });
});

test('a number that is none stays in the field', () => {
  const written = show(MANY);
  ask('比较值', '三');
  expect(screen.getByText('不是数值，未写入草案')).toBeTruthy();
  expect(written).toEqual([]);
});

test('read only, nothing can be changed', () => {
  show({ and: [MEMBER, MANY] }, true);
  expect(screen.queryByRole('button', { name: '删除此条件' })).toBeNull();
  expect(screen.queryByRole('combobox', { name: '增加条件' })).toBeNull();
});

import {
  type AnnexName,
  type AnnexValue,
  annexOf,
  changeName,
  changeValue,
  compareAnnex,
  libraryOf,
  type PolicyDocument,
  readPolicyRules,
  resolvePolicy,
  scopeOf,
  withValueAt,
} from '@jifen/policies';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { largeDraft } from '../../testing/large-draft';
import { TestFrame } from '../../testing/TestFrame';
import { type AnnexEditing, AnnexEditingContext } from './annex-editing';
import { AnnexSheet } from './AnnexSheet';
import { parseValue } from './parse-value';

/* Titles, names of options and decimals are changed where they stand; the sheet follows, and the keyboard stays where it was. */

const RULE = '/score/children/0/children/0/children/0/rule';
const LEVELS = [
  { code: 'college', label: { zh: '大专' } },
  { code: 'bachelor', label: { zh: '本科' } },
];

/** Three indicators; the first halves its points to two decimals, the second gives points by levels. */
function draft(): PolicyDocument {
  const plain = largeDraft(3);
  const facts = plain.facts.with(1, {
    ...plain.facts[1]!,
    id: 'education',
    label: { zh: '学历' },
    type: { kind: 'enumeration', ordered: true, codes: LEVELS },
  });
  const shared = { round: [{ '/': [10, { '+': [{ var: 'times_1' }, 4] }] }, 2] };
  const level = {
    if: [{ '==': [{ var: 'education' }, 'bachelor'] }, 10, { '==': [{ var: 'education' }, 'college'] }, 5, 0],
  };
  const ruled = withValueAt({ ...plain, facts }, RULE, shared);
  return withValueAt(ruled, RULE.replace('/0/rule', '/1/rule'), level);
}

function read(document: PolicyDocument) {
  const { value } = resolvePolicy(document, libraryOf([]));
  if (!value) throw new Error('The document includes what is not there');
  const rules = readPolicyRules(value);
  return { annex: annexOf(value, rules), scope: scopeOf(rules) };
}

const before = draft();

/** The sheet of a draft that changes as it is changed there. */
function Sheet({ opened }: { opened: string[] }) {
  const [document, setDocument] = useState(before);
  const { annex, scope } = read(document);
  const editing: AnnexEditing = {
    showNotes: true,
    open: ({ id }) => void opened.push(id),
    change: (value: AnnexValue, said) => {
      const edit = changeValue(document, value, said, scope);
      if (edit) setDocument(withValueAt(document, edit.pointer, edit.value));
    },
    rename: (name: AnnexName, said) => {
      const { value, findings } = changeName(document, name, said, 'zh');
      if (value) setDocument(value.document);
      return findings[0] ?? null;
    },
  };
  return (
    <AnnexEditingContext value={editing}>
      <AnnexSheet annex={compareAnnex(annex, read(before).annex)} manifest="r3" />
    </AnnexEditingContext>
  );
}

function shown(): string[] {
  const opened: string[] = [];
  render(
    <TestFrame>
      <Sheet opened={opened} />
    </TestFrame>,
  );
  return opened;
}

const button = (name: string) => screen.getByRole('button', { name });
const row = (name: string) => screen.getByRole('rowheader', { name });

/** Types into the field that has the focus, and leaves it by Enter. */
function write(text: string): HTMLElement {
  const field = screen.getByRole('textbox');
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
  return field;
}

it('has a title changed by F2, the old one struck through beside it, and leads to the editor by a button of its own', () => {
  const opened = shown();
  fireEvent.keyDown(button('修改名称：第 1 项志愿服务'), { key: 'F2' });
  write('志愿服务时长');
  expect(within(row('志愿服务时长')).getByText('第 1 项志愿服务').closest('del')).not.toBeNull();
  expect(document.activeElement).toBe(button('修改名称：志愿服务时长'));
  fireEvent.click(button('在编辑视图中打开：志愿服务时长'));
  expect(opened).toEqual(['item-1']);
});

it('has a group renamed, too', () => {
  shown();
  fireEvent.click(button('修改名称：大项1'));
  write('品德');
  expect(within(row('品德')).getByText('大项1').closest('del')).not.toBeNull();
});

it('refuses an empty name with the reason, and leaves the old one on Escape', () => {
  shown();
  fireEvent.click(button('修改名称：第 1 项志愿服务'));
  const field = write(' ');
  expect(screen.getByRole('alert').textContent).toContain('名称不能空着');
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(document.activeElement).toBe(button('修改名称：第 1 项志愿服务'));
  expect(screen.queryByText('第 1 项志愿服务', { selector: 'del' })).toBeNull();
});

it('has the name of an option changed in its tier, and says that it changes everywhere', () => {
  shown();
  fireEvent.click(button('修改选项名称：大专'));
  expect(screen.getByText('选项的名称：用到它的各处一起改')).toBeTruthy();
  write('专科');
  expect(screen.getByText('大专', { selector: 'del' })).toBeTruthy();
  expect(document.activeElement).toBe(button('修改选项名称：专科'));
});

it('has the decimals of a result changed, and stays there when the sentence reads otherwise', () => {
  shown();
  fireEvent.click(button('修改 2（第 1 项志愿服务）'));
  write('７');
  expect(screen.getByRole('alert').textContent).toContain('0 至 6');
  write('０');
  expect(document.activeElement).toBe(button('修改 到整数（第 1 项志愿服务）'));
  fireEvent.click(button('修改 到整数（第 1 项志愿服务）'));
  write('1');
  expect(document.activeElement).toBe(button('修改 1（第 1 项志愿服务）'));
  expect(screen.getByText('2', { selector: 'del' })).toBeTruthy();
});

it.each([
  ['３', 3],
  ['0', 0],
  ['7', undefined],
  ['1.5', undefined],
  ['-1', undefined],
] as const)('reads %s as decimals: %s', (typed, decimals) => expect(parseValue(typed, 'decimals')).toBe(decimals));

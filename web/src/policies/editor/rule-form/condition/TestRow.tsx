import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import {
  choiceOf,
  choicesFor,
  type ConditionPart,
  type ConditionTest,
  measuredType,
  type MissingTest,
  type RecordsTest,
  subjectOfTest,
  type TestChoice,
  withChoice,
  withPart,
} from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { Chip } from '../../../../status';
import { useTokens } from '../../../../theme';
import type { ConditionFrame } from './condition-frame';
import { fieldFacts, scopeOfFields } from './facts-scope';
import { PartMenu } from './PartMenu';
import type { PartProps } from './PartView';
import { SubjectField } from './SubjectField';
import { ValueFields } from './ValueFields';
import { WholeCondition } from './WholeCondition';

/** How choices are called, by what they are asked of. */
const WORDS: Readonly<Record<TestChoice, string>> = {
  '>=': 'atLeast',
  '>': 'above',
  '<=': 'atMost',
  '<': 'below',
  '==': 'equals',
  '===': 'equals',
  '!=': 'differs',
  '!==': 'differs',
  at_least: 'notLower',
  at_most: 'notHigher',
  'from-to': 'fromTo',
  between: 'between',
  'one-of': 'oneOf',
  holds: 'holds',
  known: 'known',
  unknown: 'unknown',
};

/** One test: of what, which question, and what it is compared with. */
export function TestRow(props: PartProps<ConditionTest>) {
  const { part: test, path, frame } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  const set = (next: ConditionTest, field = ''): void => frame.replace(path, next, field);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, minWidth: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        {test.negated && test.kind !== 'holds' && <Chip tone={tokens.primary}>{translate('conditions.not')}</Chip>}
        <SubjectField test={test} frame={frame} onChange={set} />
        {test.kind === 'missing' ? (
          <MissingNames test={test} frame={frame} />
        ) : (
          <Choice test={test} frame={frame} onChange={set} />
        )}
        <ValueFields test={test} frame={frame} onChange={set} />
        {test.kind === 'records' && <OfEach {...props} part={test} />}
      </Box>
      <PartMenu {...props} />
    </Box>
  );
}

interface ChoiceProps {
  test: ConditionTest;
  frame: ConditionFrame;
  onChange: (test: ConditionTest) => void;
}

/** Whether a yes/no fact is asked to say no: that needs no words before it. */
function isNo(test: ConditionTest): boolean {
  return test.kind === 'holds' && test.negated !== undefined;
}

/** What is asked: 达到, 不超过, 是其中之一, 已取得 … as the type of the subject allows. */
function Choice({ test, frame, onChange }: ChoiceProps) {
  const translate = useTranslate();
  const subject = subjectOfTest(test);
  const choice = choiceOf(test);
  const type = subject && measuredType(subject, frame.scope);
  if (!subject || choice === undefined || !type) return null;
  const fitting = choicesFor(subject, frame.scope);
  const choices = fitting.includes(choice) ? fitting : [choice, ...fitting];
  const asked = (next: TestChoice | 'no'): ConditionTest => {
    if (next !== 'no' && !isNo(test)) return withChoice(test, next, frame.scope);
    const { negated: _, ...affirmed } = test;
    const holds = withChoice(affirmed, next === 'no' ? 'holds' : next, frame.scope);
    return next === 'no' ? { ...holds, negated: 'listed' } : holds;
  };
  const kind = type.kind === 'code' || type.kind === 'date' ? type.kind : 'number';
  return (
    <TextField
      select
      value={isNo(test) ? 'no' : choice}
      disabled={frame.readOnly}
      onChange={(event) => onChange(asked(event.target.value as TestChoice | 'no'))}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('conditions.ask.label') } }}
    >
      {choices.includes('holds') && <option value="no">{translate('conditions.ask.number.no')}</option>}
      {choices.map((each) => (
        <option key={each} value={each}>
          {translate(`conditions.ask.${kind}.${WORDS[each]}`)}
        </option>
      ))}
    </TextField>
  );
}

/** 学历、职称 任一未取得: written for several facts at once. */
function MissingNames({ test, frame }: { test: MissingTest; frame: ConditionFrame }) {
  const translate = useTranslate();
  const text = useText();
  const names = test.facts.map((id) => text(frame.facts.find((fact) => fact.id === id)?.label) || id);
  const list = names.join(translate('conditions.comma'));
  return (
    <span>
      {test.needed === undefined
        ? translate('conditions.anyUnknown', { facts: list })
        : translate('conditions.tooFew', { facts: list, needed: test.needed })}
    </span>
  );
}

/** What is asked of each record, as a condition of its own. */
function OfEach({ path, part: test, frame }: PartProps<RecordsTest>) {
  const { fact } = test.records;
  const set = (where: ConditionPart, field: string): void => frame.replace(path, { ...test, where }, field);
  const inner: ConditionFrame = {
    facts: fieldFacts(frame.facts, fact),
    scope: scopeOfFields(frame.scope, fact),
    inside: true,
    readOnly: frame.readOnly,
    change: (next) => next && set(next, ''),
    replace: (at, next, field) => set(withPart(test.where, at, next), field && [...at, field].join('/')),
  };
  return (
    <Box sx={{ flexBasis: '100%', pl: 2, display: 'grid', gap: 1 }}>
      <WholeCondition whole={test.where} frame={inner} removable={false} />
    </Box>
  );
}

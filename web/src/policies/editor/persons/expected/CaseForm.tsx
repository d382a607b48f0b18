import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import {
  type CompiledPolicy,
  failedCase,
  type Finding,
  nodesOf,
  type PersonScore,
  type PolicyCase,
  runCase,
  toDocumentPoints,
} from '@jifen/policies';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { addCase, getCases } from '../../../../data-provider/cases';
import { useText } from '../../../../i18n';
import { PassedIcon, WarningIcon } from '../../../../icons';
import { SteadyButton } from '../../../../layout';
import { Notice, ProblemAlert } from '../../../../problems';
import { idFromSounds, usePinyin } from '../../../../search/pinyin';
import { useTokens } from '../../../../theme';
import { NumberField } from '../../NumberField';
import type { PersonEdit } from '../person-edit';
import { caseOfPerson } from './case-of-person';
import { ExpectedNodes } from './ExpectedNodes';

interface CaseFormProps {
  draftId: string;
  policy: CompiledPolicy;
  edit: PersonEdit;
  score: PersonScore;
}

/**
 * Keeps a person as a test case of the draft, with the points that are expected of them: filled in with what the rules give now, each of
 * them to be changed. It is run as it is written, and says where the expectation is not what the rules give.
 */
export function CaseForm({ draftId, policy, edit, score }: CaseFormProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const client = useQueryClient();
  const queryKey = ['cases', draftId];
  const { data: cases } = useQuery({ queryKey, queryFn: ({ signal }) => getCases(draftId, signal) });
  const [title, setTitle] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [total, setTotal] = useState<number | null>(null);
  // A chosen node expects what the rules give (null) until another figure is typed.
  const [chosen, setChosen] = useState<Readonly<Record<string, number | null>>>({});
  const [confirmed, setConfirmed] = useState(false);
  const [saved, setSaved] = useState<{ readonly policyCase: PolicyCase; readonly failure: Finding | null } | null>(
    null,
  );
  const name = title ?? edit.name;
  const pinyin = usePinyin(true);
  const add = useMutation({
    mutationFn: (policyCase: PolicyCase) => addCase(draftId, policyCase),
    onSuccess: async (_, policyCase) => {
      setSaved({ policyCase, failure: failedCase(policyCase, runCase(policy, policyCase)) });
      setReason('');
      await client.invalidateQueries({ queryKey });
    },
  });
  const now = new Map([...nodesOf(score.root)].map((node) => [node.id, toDocumentPoints(node.points)]));
  const policyCase = caseOfPerson(edit, score, {
    title: name,
    reason,
    confirmed,
    id: pinyin ? idFromSounds(pinyin.syllables(name)) : '',
    taken: new Set(cases?.map(({ id }) => id)),
    expected: {
      total: total ?? toDocumentPoints(score.total),
      nodes: Object.fromEntries(Object.entries(chosen).map(([id, points]) => [id, points ?? now.get(id) ?? 0])),
    },
  });
  const failure = failedCase(policyCase, runCase(policy, policyCase));
  const isComplete = name.trim() !== '' && reason.trim() !== '' && cases !== undefined;
  return (
    <Box
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        if (isComplete && !add.isPending) add.mutate(policyCase);
      }}
      sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('persons.case.intro')}
      </Typography>
      <TextField
        required
        label={translate('persons.case.title')}
        value={name}
        onChange={(event) => setTitle(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        required
        multiline
        minRows={2}
        label={translate('persons.case.reason')}
        placeholder={translate('persons.case.reasonExample')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <NumberField
        label={translate('persons.case.total')}
        unit={translate('drafting.points')}
        value={total ?? toDocumentPoints(score.total)}
        onChange={setTotal}
      />
      <ExpectedNodes score={score} chosen={chosen} onChange={setChosen} />
      {failure ? (
        <Notice tone={tokens.mark} icon={WarningIcon} role="status">
          <Typography sx={{ fontWeight: 600 }}>{translate('persons.case.differs')}</Typography>
          <Typography variant="body2">{text(failure.message)}</Typography>
        </Notice>
      ) : (
        <Notice tone={tokens.primary} icon={PassedIcon} role="status">
          {translate('persons.case.agrees')}
        </Notice>
      )}
      <FormControlLabel
        control={<Checkbox checked={confirmed} onChange={(_, checked) => setConfirmed(checked)} />}
        label={translate('persons.case.confirmed')}
      />
      {add.error !== null && <ProblemAlert error={add.error} title={translate('persons.case.notSaved')} />}
      {saved && (
        <Notice tone={tokens.primary} icon={PassedIcon} role="status">
          {translate('persons.case.saved', { title: saved.policyCase.title.zh, id: saved.policyCase.id })}
          {saved.failure && <Typography variant="body2">{text(saved.failure.message)}</Typography>}
        </Notice>
      )}
      <Box>
        <SteadyButton type="submit" variant="contained" color="primary" held={!isComplete || add.isPending}>
          {translate('persons.case.save')}
        </SteadyButton>
      </Box>
    </Box>
  );
}

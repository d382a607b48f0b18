import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { giveOpinion, type Said, withdrawOpinion } from '../data-provider/consultations';
import { useText } from '../i18n';
import { useTimes } from '../numbers';
import type { TreeRow } from '../policies/editor/tree/tree-row';
import { ProblemAlert } from '../problems';
import { useTokens } from '../theme';
import type { Consultation, Opinion } from './consultation';
import { useConsultations } from './consultations-context';
import { placeOfRow } from './opinion-rows';
import { useKeptText } from './use-kept-text';

interface AnswerFormProps {
  consultation: Consultation;
  rows: readonly TreeRow[];
  /** Id of the row that is selected in the tree. */
  selected: string;
}

/**
 * Where somebody says what their department thinks: about the selected entry or the whole, with a value that they propose, or that there is
 * no opinion. What is typed is kept until it is sent, and stays about the entry that was selected when it was begun.
 */
export function AnswerForm({ consultation, rows, selected }: AnswerFormProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const notify = useNotify();
  const { accept } = useConsultations();
  const mine = consultation.addressees.filter(({ mayAnswer }) => mayAnswer);
  const [chosen, choose] = useState<string | null>(null);
  const [wholeChosen, chooseWhole] = useState(false);
  const words = useKeptText(`${consultation.id}.text`);
  const proposal = useKeptText(`${consultation.id}.proposal`);
  // Who enters for others says for whom, each time: nothing is put into the wrong mouth.
  const speaker =
    mine.find(({ id }) => id === chosen) ??
    mine.find(({ isOwn }) => isOwn) ??
    (mine.length === 1 ? mine[0] : undefined);
  const begunAt = useKeptText(`${consultation.id}.row`);
  const selectedRow = rows.find(({ id }) => id === selected);
  const row = rows.find(({ id }) => id === begunAt.text) ?? selectedRow;
  const place = placeOfRow(row);
  const isElsewhere = row !== selectedRow && placeOfRow(selectedRow) !== null;
  const whole = wholeChosen || place === null;
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ addresseeId, said }: { addresseeId: string; said: Said }) =>
      giveOpinion(consultation.id, addresseeId, said),
    onSuccess: (next, { said }) => {
      accept(next);
      choose(null);
      // What was typed while it was on its way is another opinion.
      if (said.kind === 'opinion' && words.text.trim() === said.text) {
        words.clear();
        begunAt.clear();
        proposal.clear();
      }
      notify(said.kind === 'none' ? 'consultations.form.noneSaid' : 'consultations.form.sent', { type: 'success' });
    },
  });
  const isEmpty = words.text.trim() === '';
  const write = (typed: string): void => {
    words.type(typed);
    if (typed === '') begunAt.clear();
    else if (isEmpty) begunAt.type(selected);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!speaker || isEmpty || isPending) return;
    const said: Said = {
      kind: 'opinion',
      place: whole ? null : place,
      text: words.text.trim(),
      proposal: proposal.text.trim() === '' ? null : proposal.text.trim(),
    };
    mutate({ addresseeId: speaker.id, said });
  };
  const none = consultation.opinions.find(
    ({ addresseeId, kind, withdrawn }) => addresseeId === speaker?.id && kind === 'none' && withdrawn === null,
  );
  return (
    <Box
      component="form"
      onSubmit={submit}
      aria-label={translate('consultations.form.title')}
      sx={{ display: 'grid', gap: 1.25, p: 1.25, borderRadius: 1, background: tokens.raised }}
    >
      {mine.length > 1 ? (
        <TextField
          select
          size="small"
          label={translate('consultations.form.speaker')}
          value={speaker?.id ?? ''}
          required
          onChange={(event) => choose(event.target.value)}
        >
          {mine.map(({ id, title }) => (
            <MenuItem key={id} value={id}>
              {text(title)}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <Typography variant="body2">{translate('consultations.form.as', { name: text(speaker?.title) })}</Typography>
      )}
      <RadioGroup
        aria-label={translate('consultations.form.about')}
        value={whole ? 'whole' : 'entry'}
        onChange={(_, value) => chooseWhole(value === 'whole')}
      >
        <FormControlLabel
          value="entry"
          disabled={place === null}
          control={<Radio size="small" />}
          label={
            place === null
              ? translate('consultations.form.noEntry')
              : translate('consultations.form.entry', { title: text(row?.title) })
          }
        />
        <FormControlLabel
          value="whole"
          control={<Radio size="small" />}
          label={translate('consultations.form.whole')}
        />
      </RadioGroup>
      {isElsewhere && !whole && (
        <Button size="small" variant="text" sx={{ justifySelf: 'start' }} onClick={() => begunAt.type(selected)}>
          {translate('consultations.form.here', { title: text(selectedRow?.title) })}
        </Button>
      )}
      <TextField
        label={translate('consultations.form.text')}
        value={words.text}
        onChange={(event) => write(event.target.value)}
        sx={{ '& .MuiInputBase-inputMultiline': { p: 0 } }}
        multiline
        minRows={2}
        maxRows={10}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <TextField
        size="small"
        label={translate('consultations.form.proposal')}
        value={proposal.text}
        onChange={(event) => proposal.type(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      {none && <NoneSaid none={none} />}
      {error && <ProblemAlert error={error} safe={translate('consultations.form.safe')} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          size="small"
          disabled={!speaker || isEmpty || isPending}
        >
          {translate('consultations.form.send')}
        </Button>
        {(speaker?.state === 'awaited' || speaker?.state === 'implied') && (
          <Button
            variant="outlined"
            size="small"
            disabled={!isEmpty || isPending}
            title={isEmpty ? undefined : translate('consultations.form.noneBut')}
            onClick={() => mutate({ addresseeId: speaker.id, said: { kind: 'none' } })}
          >
            {translate('consultations.form.none')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** That it was answered already that there is no opinion; who said so can take it back. */
function NoneSaid({ none }: { none: Opinion }) {
  const translate = useTranslate();
  const { moment } = useTimes();
  const { accept } = useConsultations();
  const { mutate, isPending, error } = useMutation({ mutationFn: () => withdrawOpinion(none.id), onSuccess: accept });
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2">
          {translate('consultations.form.saidNone', { name: none.by.displayName, time: moment(none.at) })}
        </Typography>
        {none.mayWithdraw && (
          <Button size="small" color="inherit" disabled={isPending} onClick={() => mutate()}>
            {translate('consultations.withdraw')}
          </Button>
        )}
      </Box>
      {error && <ProblemAlert error={error} />}
    </>
  );
}

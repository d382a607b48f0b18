import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { request } from '../data-provider';
import { Section } from '../layout';
import { useTimes } from '../numbers';
import { ProblemAlert } from '../problems';
import { LONGEST_NOTE, type RunNote } from './run-note';

interface NotesSectionProps {
  resource: 'simulations' | 'comparisons';
  /** Of the run. */
  id: string;
  /** Code of the county whose run it is: its people write, others read. */
  county: string;
}

/** 备注: what people wrote about a run, oldest first, and a field for one more. */
export function NotesSection({ resource, id, county }: NotesSectionProps) {
  const translate = useTranslate();
  const { moment } = useTimes();
  const { role, scope } = useMe();
  const path = `${resource}/${encodeURIComponent(id)}/notes`;
  const key = ['run-notes', resource, id];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await request<{ data: RunNote[] }>(path, { signal })).data,
    refetchOnMount: 'always',
  });
  return (
    <Section title={translate('runs.notes.title')} note={translate('runs.notes.note')} padded>
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
          {data?.map(({ id: noteId, text, at, by }) => (
            <li key={noteId}>
              <Typography variant="caption" component="p" sx={{ color: 'text.tertiary' }}>
                {by.displayName} {moment(at)}
              </Typography>
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
            </li>
          ))}
          {data?.length === 0 && (
            <Typography component="li" sx={{ color: 'text.secondary' }}>
              {translate('runs.notes.empty')}
            </Typography>
          )}
        </Box>
      )}
      {may(role, 'create', resource) && scope.code === county && <NoteForm path={path} cacheKey={key} />}
    </Section>
  );
}

function NoteForm({ path, cacheKey }: { path: string; cacheKey: readonly string[] }) {
  const translate = useTranslate();
  const queries = useQueryClient();
  const [text, type] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request<RunNote>(path, { method: 'POST', body: { text } }),
    onSuccess: (note) => {
      type('');
      queries.setQueryData<readonly RunNote[]>(cacheKey, (notes = []) => [...notes, note]);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !isPending) mutate();
  };
  return (
    <Box
      component="form"
      data-print="hide"
      onSubmit={submit}
      sx={{ mt: 1.5, display: 'flex', gap: 1, alignItems: 'flex-start' }}
    >
      <Box sx={{ flex: 1, maxWidth: 720, display: 'grid', gap: 1 }}>
        <TextField
          multiline
          fullWidth
          maxRows={6}
          label={translate('runs.notes.field')}
          value={text}
          onChange={(event) => type(event.target.value)}
          slotProps={{ htmlInput: { maxLength: LONGEST_NOTE } }}
        />
        {error && <ProblemAlert title={translate('runs.notes.notAdded')} error={error} />}
      </Box>
      <Button type="submit" variant="outlined" disabled={isPending || text.trim() === ''}>
        {translate('runs.notes.add')}
      </Button>
    </Box>
  );
}

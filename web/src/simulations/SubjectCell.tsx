import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ShowText } from '../i18n';
import { Chip } from '../status';
import { useTokens } from '../theme';
import type { RunSubject } from './run';
import { subjectName } from './subject-name';

/** A subject in a table: its name, and whether it is a draft or a version. */
export function SubjectCell({ subject, text }: { subject: RunSubject; text: ShowText }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const name = subjectName(subject, text);
  return (
    <Box component="span" sx={{ display: 'flex', gap: 0.75, alignItems: 'center', maxWidth: { xs: 280, lg: 420 } }}>
      <Box component="strong" title={name} sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {name}
      </Box>
      <Chip tone={subject.kind === 'version' ? tokens.primary : tokens.untested}>
        {translate(`simulations.input.${subject.kind}`)}
      </Chip>
    </Box>
  );
}

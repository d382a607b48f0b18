import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isProblem } from '../../../data-provider';
import { useText } from '../../../i18n';
import { ProblemAlert } from '../../../problems';

/** Why an edit could not be computed, and what to do, in two quiet lines: the next edit asks again by itself. */
export function EffectProblem({ error }: { error: unknown }) {
  const text = useText();
  // Anything else is a bug of the page, and is not kept quiet.
  if (!isProblem(error)) return <ProblemAlert error={error} />;
  const { problem, title, findings } = error;
  const [finding] = findings;
  return (
    <Box role="status">
      <Typography variant="body2">{text(finding?.message ?? problem.detail ?? title)}</Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {text(finding?.remedy ?? problem.remedy)}
      </Typography>
    </Box>
  );
}

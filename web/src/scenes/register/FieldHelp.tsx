import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Finding } from '@jifen/policies';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import type { FieldProblem } from './check-round';

interface FieldHelpProps {
  problem: FieldProblem | undefined;
  /** Said while nothing is wrong. */
  hint?: ReactNode;
  /** Takes the value that a finding offers. */
  onFix?: (finding: Finding) => void;
}

/** The words below a field: what is wrong and what to do, with a button that does it; otherwise a hint. */
export function FieldHelp({ problem, hint, onFix }: FieldHelpProps) {
  const translate = useTranslate();
  const text = useText();
  if (problem === undefined) return <>{hint}</>;
  if (problem.kind !== 'finding') return <>{translate(`scenes.register.problem.${problem.kind}`)}</>;
  const { finding } = problem;
  return (
    <Box component="span" sx={{ display: 'block' }}>
      {closed(text(finding.message), translate('scenes.stop'))}
      {finding.fix && onFix ? (
        <Button size="small" color="primary" onClick={() => onFix(finding)} sx={{ display: 'block', mt: 0.5 }}>
          {text(finding.fix.label)}
        </Button>
      ) : (
        text(finding.remedy)
      )}
    </Box>
  );
}

/** Messages of the server are whole sentences, those of the checks leave the stop to whoever joins them. */
function closed(message: string, stop: string): string {
  return /[。.]$/.test(message) ? `${message} ` : message + stop;
}

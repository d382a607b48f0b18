import type { Finding } from '@jifen/policies';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { JsonEditor } from '../../../../json-editor';
import { FindingList } from '../../../../problems';
import { type Facts, knownFacts } from '../person-edit';

interface FactsJsonProps {
  facts: Facts;
  findings: readonly Finding[];
  readOnly: boolean;
  onChange: (facts: Facts) => void;
  /** Whether the text is no object of facts: then the person stays as it was. */
  onBroken: (broken: boolean) => void;
}

function factsIn(text: string): Facts | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : null;
  } catch {
    return null;
  }
}

/** The same facts as JSON, for those who would rather write it. */
export function FactsJson({ facts, findings, readOnly, onChange, onBroken }: FactsJsonProps) {
  const translate = useTranslate();
  const text = useText();
  // What was typed stands as it was typed until the facts change from elsewhere: by a tried change, say.
  const [typed, setTyped] = useState<{ readonly text: string; readonly facts: Facts } | null>(null);
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <JsonEditor
        label={translate('persons.json')}
        value={typed?.facts === facts ? typed.text : JSON.stringify(knownFacts(facts), null, 2)}
        height={420}
        readOnly={readOnly}
        markers={findings.map(({ pointer, severity, message, code }) => ({
          pointer,
          severity,
          code,
          message: text(message),
        }))}
        onChange={(next) => {
          const read = factsIn(next);
          setTyped({ text: next, facts: read ?? facts });
          onBroken(read === null);
          if (read) onChange(read);
        }}
      />
      <FindingList findings={findings} limit={5} />
    </Box>
  );
}

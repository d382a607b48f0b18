import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import type { CompiledPolicy, Fact, Finding } from '@jifen/policies';
import { memo, useId } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { formatCount } from '../../../../numbers';
import { FactSlider } from './FactSlider';
import { RecordsField } from './RecordsField';
import { ScalarInput } from './ScalarInput';
import { UnknownToggle } from './UnknownToggle';
import { YesNo } from './YesNo';

interface FactRowProps {
  policy: CompiledPolicy;
  fact: Fact;
  value: unknown;
  /** What the check says about this fact. */
  findings: readonly Finding[];
  /** What the marks of a slider may depend on; null: no slider. */
  others: string | null;
  asOf: string;
  readOnly: boolean;
  onChange: (id: string, value: unknown) => void;
}

function rangeText({ type }: Fact, unit: string): string {
  if (type.kind !== 'integer' && type.kind !== 'decimal') return '';
  const plain = (value: number): string => (Number.isInteger(value) ? formatCount(value) : String(value));
  return `${plain(type.min)}–${plain(type.max)} ${unit}`.trim();
}

/** One fact of a person: its label, the field for its kind, and 未取得 as a choice of its own. */
export const FactRow = memo(function FactRow(props: FactRowProps) {
  const { policy, fact, value, findings, others, asOf, readOnly, onChange } = props;
  const translate = useTranslate();
  const text = useText();
  const id = useId();
  const label = text(fact.label);
  const unit = text(fact.unit);
  const unknown = value === null || value === undefined;
  const wrong = findings.length > 0;
  const change = (next: unknown): void => onChange(fact.id, next);
  const forget = (
    <UnknownToggle label={label} unknown={unknown} readOnly={readOnly} onForget={() => onChange(fact.id, null)} />
  );
  const { type } = fact;
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'grid',
        // A table of records takes the whole width below its label.
        gridTemplateColumns: type.kind === 'records' ? 'minmax(0, 1fr)' : 'minmax(120px, 2fr) minmax(0, 3fr)',
        columnGap: 1.5,
        alignItems: 'start',
        py: 0.5,
      }}
    >
      <Box sx={{ pt: 0.5, minWidth: 0 }} title={text(fact.description)}>
        <Box sx={{ fontSize: 14, overflowWrap: 'anywhere' }}>{label}</Box>
        <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.tertiary' }}>{rangeText(fact, unit)}</Box>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {type.kind === 'boolean' ? (
          <YesNo label={label} value={value} readOnly={readOnly} onChange={change} />
        ) : type.kind === 'records' ? (
          <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'start' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <RecordsField
                type={type}
                label={label}
                pointer={`/${fact.id}`}
                value={value}
                findings={findings}
                readOnly={readOnly}
                onChange={change}
              />
            </Box>
            {forget}
          </Box>
        ) : (
          <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
            <ScalarInput
              type={type}
              label={label}
              unit={unit}
              value={value}
              wrong={wrong}
              describedBy={wrong ? id : undefined}
              blank={type.kind === 'enumeration' ? translate('status.unknown') : ''}
              readOnly={readOnly}
              onChange={change}
            />
            {type.kind !== 'enumeration' && forget}
          </Box>
        )}
        {others !== null && <FactSlider {...{ policy, fact, value, others, asOf, readOnly }} onChange={change} />}
        {wrong && (
          <FormHelperText error id={id} component="div">
            {findings.slice(0, 3).map((finding, index) => (
              <div key={index}>
                {text(finding.message)}
                {' · '}
                {text(finding.remedy)}
              </div>
            ))}
          </FormHelperText>
        )}
      </Box>
    </Box>
  );
});

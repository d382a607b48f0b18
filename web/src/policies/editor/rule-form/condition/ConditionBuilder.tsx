import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type Fact, recogniseCondition, withPart, writeCondition } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { ConditionFrame } from './condition-frame';
import { scopeOfFacts } from './facts-scope';
import { WholeCondition } from './WholeCondition';

interface ConditionBuilderProps {
  /** The condition as JSON-Logic; null where there is none yet. */
  condition: unknown;
  facts: readonly Fact[];
  readOnly: boolean;
  /** `key` names the field, so that its keystrokes undo together; empty where the change is a step of its own. */
  onChange: (condition: unknown, key: string) => void;
  /** What happens when the last part is taken away; absent where there has to be one. */
  onClear?: () => void;
}

/**
 * A condition of any depth as rows and groups. What it has no fields for is shown in words and kept word for word; nothing that is not
 * touched is written anew.
 */
export function ConditionBuilder({ condition, facts, readOnly, onChange, onClear }: ConditionBuilderProps) {
  const translate = useTranslate();
  const scope = useMemo(() => scopeOfFacts(facts), [facts]);
  const whole = useMemo(() => (condition === null ? null : recogniseCondition(condition, scope)), [condition, scope]);
  const frame: ConditionFrame = {
    facts,
    scope,
    inside: false,
    readOnly,
    change: (next) => (next ? onChange(writeCondition(next), '') : onClear?.()),
    replace: (path, part, field) =>
      whole && onChange(writeCondition(withPart(whole, path, part)), field && `/${[...path, field].join('/')}`),
  };
  return (
    <Box
      role="group"
      aria-label={translate('conditions.label')}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, flexBasis: '100%', minWidth: 0, py: 0.5 }}
    >
      <WholeCondition whole={whole} frame={frame} removable={onClear !== undefined} />
      {!whole && readOnly && <Typography sx={{ color: 'text.secondary' }}>{translate('conditions.none')}</Typography>}
    </Box>
  );
}

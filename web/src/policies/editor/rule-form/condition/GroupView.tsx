import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { type ConditionGroup, startingTest, withAddedPart } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useTokens } from '../../../../theme';
import { FactPicker } from '../FactPicker';
import { PartMenu } from './PartMenu';
import { type PartProps, PartView } from './PartView';

/** Parts of which all hold, any holds or, turned into its contrary, not all or none. */
export function GroupView({ whole, path, part, frame, removable }: PartProps<ConditionGroup>) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { joint, negated, parts } = part;
  const label = translate('conditions.joint.label');
  return (
    <Box
      role="group"
      aria-label={translate(`conditions.joint.${negated ? 'not-' : ''}${joint}`)}
      sx={{ borderLeft: `3px solid ${tokens.divider}`, pl: 1.25, display: 'grid', gap: 1, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <TextField
          select
          value={`${negated ? 'not-' : ''}${joint}`}
          disabled={frame.readOnly}
          onChange={(event) => {
            const [last, first] = event.target.value.split('-').reverse();
            const { negated: was, ...rest } = part;
            frame.replace(
              path,
              { ...rest, joint: last === 'or' ? 'or' : 'and', ...(first ? { negated: was ?? 'listed' } : {}) },
              '',
            );
          }}
          slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
        >
          {['and', 'or', 'not-and', 'not-or'].map((each) => (
            <option key={each} value={each}>
              {translate(`conditions.joint.${each}`)}
            </option>
          ))}
        </TextField>
        <PartMenu whole={whole} path={path} part={part} frame={frame} removable={removable} />
      </Box>
      {parts.map((inner, index) => (
        <PartView key={index} whole={whole} path={[...path, index]} part={inner} frame={frame} removable />
      ))}
      {!frame.readOnly && (
        <FactPicker
          facts={frame.facts}
          value={null}
          readOnly={false}
          label={translate('conditions.add')}
          placeholder={translate('conditions.add')}
          onChange={(fact) => {
            const test = startingTest({ kind: 'fact', fact }, frame.scope);
            if (test) frame.change(withAddedPart(whole, path, test));
          }}
        />
      )}
    </Box>
  );
}

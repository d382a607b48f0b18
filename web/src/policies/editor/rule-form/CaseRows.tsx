import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { Fact } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { DeleteIcon } from '../../../icons';
import { useTokens } from '../../../theme';
import { ConditionBuilder } from './condition/ConditionBuilder';
import { PointsField } from './PointsField';
import { Sentence } from './Sentence';

/** One case: a condition as JSON-Logic, and what it gives. */
interface Case {
  readonly condition: unknown;
  readonly points: number;
}

interface CaseRowsProps {
  rows: readonly Case[];
  was: readonly Case[] | null;
  otherwise: number;
  otherwiseWas: number | undefined;
  facts: readonly Fact[];
  readOnly: boolean;
  onChange: (rows: readonly Case[], otherwise: number, key: string) => void;
}

/** Cases with any conditions; of several that hold, the first counts. */
export function CaseRows({ rows, was, otherwise, otherwiseWas, facts, readOnly, onChange }: CaseRowsProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const set = (index: number, row: Case, key: string): void =>
    onChange(
      rows.map((other, at) => (at === index ? row : other)),
      otherwise,
      key && `/rows/${index}${key}`,
    );
  const remove = (index: number): void =>
    onChange(
      rows.filter((_, at) => at !== index),
      otherwise,
      '',
    );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, my: 1 }}>
      {rows.map((row, index) => (
        <Box
          key={index}
          role="group"
          aria-label={translate('ruleKinds.case', { position: index + 1 })}
          sx={{ border: `1px solid ${tokens.divider}`, borderRadius: 1, p: 1 }}
        >
          <ConditionBuilder
            condition={row.condition}
            facts={facts}
            readOnly={readOnly}
            onChange={(condition, key) => set(index, { ...row, condition }, key && `/condition${key}`)}
          />
          <Sentence>
            <span>{translate('drafting.rule.then')}</span>
            <PointsField
              label={translate('drafting.rule.pointsOf', { tier: index + 1 })}
              value={row.points}
              was={was?.[index]?.points}
              readOnly={readOnly}
              onChange={(points) => set(index, { ...row, points }, '/points')}
            />
            {!readOnly && rows.length > 1 && (
              <IconButton
                aria-label={translate('ruleKinds.removeCase')}
                onClick={() => remove(index)}
                sx={{ ml: 'auto' }}
              >
                <DeleteIcon size={16} />
              </IconButton>
            )}
          </Sentence>
        </Box>
      ))}
      {!readOnly && (
        <Sentence>
          <span>{translate('ruleKinds.addCase')}</span>
          <ConditionBuilder
            condition={null}
            facts={facts}
            readOnly={false}
            onChange={(condition) => onChange([...rows, { condition, points: 0 }], otherwise, '')}
          />
        </Sentence>
      )}
      <Sentence>
        <span>{translate('drafting.rule.otherwise')}</span>
        <PointsField
          label={translate('drafting.rule.otherwise')}
          value={otherwise}
          was={otherwiseWas}
          readOnly={readOnly}
          onChange={(points) => onChange(rows, points, '/otherwise')}
        />
      </Sentence>
    </Box>
  );
}

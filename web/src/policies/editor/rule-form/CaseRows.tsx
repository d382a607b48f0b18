import Box from '@mui/material/Box';
import type { Fact } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { ConditionBuilder } from './condition/ConditionBuilder';
import { PointsField } from './PointsField';
import { Sentence } from './Sentence';
import { TierTable } from './TierTable';

/** One case: a condition as JSON-Logic, and what it gives. */
interface Case {
  readonly condition: unknown;
  readonly points: number;
}

interface CaseRowsProps {
  /** What the conditions are called. */
  head: string;
  rows: readonly Case[];
  was: readonly Case[] | null;
  otherwise: number;
  otherwiseWas: number | undefined;
  facts: readonly Fact[];
  readOnly: boolean;
  onChange: (rows: readonly Case[], otherwise: number, key: string) => void;
}

/** Cases with any conditions; of several that hold, the first counts. */
export function CaseRows({ head, rows, was, otherwise, otherwiseWas, facts, readOnly, onChange }: CaseRowsProps) {
  const translate = useTranslate();
  const set = (index: number, row: Case, key: string): void =>
    onChange(
      rows.map((other, at) => (at === index ? row : other)),
      otherwise,
      key && `/rows/${index}${key}`,
    );
  return (
    <>
      <TierTable
        heads={[head, translate('drafting.rule.points')]}
        rows={rows.map((row, index) => [
          <ConditionBuilder
            key="condition"
            condition={row.condition}
            facts={facts}
            readOnly={readOnly}
            onChange={(condition, key) => set(index, { ...row, condition }, key && `/condition${key}`)}
          />,
          <Box key="points" sx={{ display: 'flex', gap: 0.5, alignItems: 'center', py: 0.5 }}>
            <PointsField
              label={translate('drafting.rule.pointsOf', { tier: index + 1 })}
              value={row.points}
              was={was?.[index]?.points}
              readOnly={readOnly}
              onChange={(points) => set(index, { ...row, points }, '/points')}
            />
          </Box>,
        ])}
        {...(readOnly
          ? {}
          : {
              onRemove: (row: number) =>
                onChange(
                  rows.filter((_, at) => at !== row),
                  otherwise,
                  '',
                ),
            })}
      />
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
    </>
  );
}

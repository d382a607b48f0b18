import Box from '@mui/material/Box';
import type { CrossingGroupRow, GroupedCrossing } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { formatCount, formatSignedCount } from '../numbers';
import { Chip } from '../status';
import { type Column, PlainTable } from '../tables';
import { useTokens } from '../theme';

/** Who wins and who loses a place, by group: one grouping at a time. */
export function CrossingGroups({ groups }: Pick<GroupedCrossing, 'groups'>) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [chosen, choose] = useState<string | null>(null);
  const grouping = groups.find(({ by }) => by.fact === chosen) ?? groups[0];
  if (grouping === undefined) return null;
  const say = (key: string) => translate(`comparisons.crossing.${key}`);
  const count = (id: string, label: string, value: (row: CrossingGroupRow) => number, color?: string) => ({
    id,
    label,
    align: 'right' as const,
    value: (row: CrossingGroupRow) => formatCount(value(row)),
    render: (row: CrossingGroupRow) => (
      <Box component="span" sx={{ color: value(row) > 0 ? color : 'text.secondary' }}>
        {formatCount(value(row))}
      </Box>
    ),
  });
  const columns: Column<CrossingGroupRow>[] = [
    { id: 'group', label: translate('charts.group'), value: ({ label }) => text(label) },
    count('applications', translate('comparisons.pool.applications'), ({ applications }) => applications),
    count('kept', say('cell.inIn'), ({ inIn }) => inIn, tokens.text[0]),
    count('lost', say('cell.inOut'), ({ inOut }) => inOut, tokens.fall.text),
    count('won', say('cell.outIn'), ({ outIn }) => outIn, tokens.rise.text),
    {
      id: 'net',
      label: say('net'),
      align: 'right',
      value: ({ inOut, outIn }) => formatSignedCount(outIn - inOut),
    },
  ];
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, px: 2, pb: 1 }} data-print="hide">
        {groups.map(({ by }) => {
          const pressed = by.fact === grouping.by.fact;
          return (
            <Chip
              key={by.fact}
              tone={pressed ? tokens.primary : tokens.untested}
              pressed={pressed}
              onClick={() => choose(by.fact)}
            >
              {translate('comparisons.by', { label: text(by.label) })}
            </Chip>
          );
        })}
      </Box>
      <PlainTable
        label={translate('comparisons.by', { label: text(grouping.by.label) })}
        columns={columns}
        rows={grouping.rows}
        rowKey={(_, index) => index}
      />
    </Box>
  );
}

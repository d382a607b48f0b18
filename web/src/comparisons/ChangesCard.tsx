import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Bearing } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { Section } from '../layout';
import { formatCount } from '../numbers';
import { EmptyState } from '../problems';
import { Chip } from '../status';
import { useTokens } from '../theme';
import { changeSections, countByBearing, differentKinds } from './change-rows';
import { ChangeLine } from './ChangeLine';
import type { Comparison } from './comparison';

const BEARINGS: readonly Bearing[] = ['score', 'eligibility', 'scene', 'data', 'text'];

/** Lines shown before one asks for all. */
const SHOWN = 40;

/** 改了什么: every change from A to B by layer, the old value struck through before the new one. */
export function ChangesCard({ comparison }: { comparison: Comparison }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { changes, sections: parts, a, b, persons } = comparison;
  const [bearing, chooseBearing] = useState<Bearing>('score');
  const [whole, showWhole] = useState(false);
  const counts = useMemo(() => countByBearing(changes), [changes]);
  const sections = useMemo(
    () =>
      changeSections(
        changes.filter((change) => change.bearing === bearing),
        parts,
        a,
        b,
        persons,
      ),
    [changes, bearing, parts, a, b, persons],
  );
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = whole ? sections : firstRows(sections, SHOWN);
  return (
    <Section
      title={translate('comparisons.changes.title')}
      note={translate('comparisons.changes.note', { same: formatCount(comparison.unchangedCount) })}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, px: 2, pb: 1 }} data-print="hide">
        {BEARINGS.map((each) => (
          <Chip
            key={each}
            tone={each === bearing ? tokens.primary : tokens.untested}
            pressed={each === bearing}
            onClick={() => {
              chooseBearing(each);
              showWhole(false);
            }}
          >
            {translate(`comparisons.bearing.${each}`)} {formatCount(counts[each])}
          </Chip>
        ))}
      </Box>
      {total === 0 ? (
        <EmptyState text={translate('comparisons.changes.none')} />
      ) : (
        <Box
          component="table"
          aria-label={translate('comparisons.changes.title')}
          sx={{
            width: '100%',
            tableLayout: 'fixed',
            borderCollapse: 'collapse',
            fontSize: 13,
            lineHeight: '20px',
            '& th': { fontSize: 12, fontWeight: 400, color: 'text.secondary', textAlign: 'left', px: 1, py: 0.5 },
            '& td': { borderTop: `1px solid ${tokens.divider}`, px: 1, py: '6px' },
            '& tr > :first-of-type': { pl: 2 },
            '& tr > :last-child': { pr: 2 },
            '& .number': { textAlign: 'right' },
          }}
        >
          <colgroup>
            <col style={{ width: '32%' }} />
            <col style={{ width: '18%' }} />
            <col style={{ width: '20%' }} />
            <col style={{ width: '15%' }} />
            <col style={{ width: '15%' }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{translate('comparisons.changes.clause')}</th>
              <th scope="col">{translate('comparisons.changes.old')}</th>
              <th scope="col">{translate('comparisons.changes.new')}</th>
              <th scope="col" className="number">
                {translate('comparisons.changes.maximum')}
              </th>
              <th scope="col" className="number">
                {translate('comparisons.changes.mean')}
              </th>
            </tr>
          </thead>
          {shown.map(({ id, title, rows }) => (
            <tbody key={id}>
              <Box component="tr" sx={{ background: tokens.raised, fontWeight: 600 }}>
                <td colSpan={5}>{text(title)}</td>
              </Box>
              {rows.map((row) => (
                <ChangeLine key={row.id} row={row} />
              ))}
            </tbody>
          ))}
        </Box>
      )}
      {total > SHOWN && (
        <Box sx={{ px: 2, py: 0.5 }} data-print="hide">
          <Button size="small" variant="text" color="primary" onClick={() => showWhole(!whole)}>
            {translate(whole ? 'problems.fewer' : 'comparisons.changes.all', { count: formatCount(total) })}
          </Button>
        </Box>
      )}
      <Typography variant="caption" component="p" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
        {translate('comparisons.changes.means')}{' '}
        {differentKinds(a, b) && translate('comparisons.changes.differentKinds')}
      </Typography>
    </Section>
  );
}

type Sections = ReturnType<typeof changeSections>;

function firstRows(sections: Sections, most: number): Sections {
  let left = most;
  return sections.flatMap((section) => {
    const rows = section.rows.slice(0, left);
    left -= rows.length;
    return rows.length > 0 ? [{ ...section, rows }] : [];
  });
}

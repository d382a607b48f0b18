import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { AttributedQuantity, Change, ClauseShare } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { ChevronDownIcon, ChevronRightIcon } from '../../icons';
import { formatPoints, formatSignedPoints } from '../../numbers';
import { Chip } from '../../status';
import { useTokens } from '../../theme';
import { changeLineId } from '../ChangeLine';
import type { AttributionRow } from './attribution-rows';

interface AttributionLineProps {
  row: AttributionRow;
  quantities: readonly AttributedQuantity[];
  /** More of the quantity shown is a loss. */
  isLoss: boolean;
  nameOf: (quantity: AttributedQuantity) => string;
  changes: readonly Change[];
}

/** A clause: its share as a bar and as a number, alone, at last; opens to its changes and its shares of everything else. */
export function AttributionLine({ row, quantities, isLoss, nameOf, changes }: AttributionLineProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [open, setOpen] = useState(false);
  const { clause, share, shares, orderMatters } = row;
  const title = text(clause.title);
  const own = changes.filter(({ id }) => clause.changes.includes(id));
  return (
    <>
      <tr>
        <Box
          component="td"
          title={clause.about.map((each) => text(each)).join(translate('attribution.listed'))}
          sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          <Box
            component="button"
            type="button"
            aria-expanded={open}
            aria-label={translate('attribution.open', { title })}
            onClick={() => setOpen(!open)}
            sx={{ border: 0, p: 0, mr: 0.5, background: 'none', color: 'text.tertiary', cursor: 'pointer' }}
          >
            {open ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
          </Box>
          <b>{title}</b>
          {orderMatters && (
            <Box component="span" sx={{ ml: 0.75 }} title={translate('attribution.orderHelp')}>
              <Chip tone={tokens.untested}>{translate('attribution.order')}</Chip>
            </Box>
          )}
        </Box>
        <td>
          <Bar length={row.bar} isLoss={isLoss} />
        </td>
        <td className="number">
          <Part share={share} />
        </td>
        <td className="number">{formatSignedPoints(share.alone)}</td>
        <td className="number">{formatSignedPoints(share.last)}</td>
      </tr>
      {open && (
        <tr>
          <Box component="td" colSpan={5} sx={{ background: tokens.raised, overflowWrap: 'anywhere' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, pb: 0.5 }}>
              {quantities.map((quantity, index) => {
                const each = shares[index];
                return (
                  each && (
                    <span key={`${quantity.kind} ${quantity.scene?.id ?? ''}`}>
                      {nameOf(quantity)} <Part share={each} />
                    </span>
                  )
                );
              })}
            </Box>
            {clause.together && (
              <Box sx={{ color: 'text.secondary' }}>{translate(`attribution.together.${clause.together}`)}</Box>
            )}
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {own.map((change) => (
                <li key={change.id}>
                  <ChangeLink change={change} />
                </li>
              ))}
            </Box>
          </Box>
        </tr>
      )}
    </>
  );
}

/** A share, with its standard error where orders were drawn. */
function Part({ share: { part, error } }: { share: ClauseShare }) {
  return (
    <>
      <b>{formatSignedPoints(part)}</b>
      {error !== null && error > 0 && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          ±{formatPoints(error)}
        </Box>
      )}
    </>
  );
}

/** A bar to the right of the middle for more, to the left for less. */
function Bar({ length, isLoss }: { length: number; isLoss: boolean }) {
  const tokens = useTokens();
  const isGood = length > 0 !== isLoss;
  const percent = Math.abs(length) / 20;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 14, background: tokens.sunken, borderRadius: 0.5 }}>
      <Box
        sx={{
          position: 'absolute',
          inset: 0,
          left: length < 0 ? `${50 - percent}%` : '50%',
          width: `${percent}%`,
          minWidth: length === 0 ? 0 : '2px',
          background: (isGood ? tokens.rise : tokens.fall).fills[2],
        }}
      />
      <Box sx={{ position: 'absolute', left: '50%', top: -2, bottom: -2, width: '1px', background: tokens.border }} />
    </Box>
  );
}

/** A change in words, and the way to its line among the changes where it is listed. */
function ChangeLink({ change }: { change: Change }) {
  const translate = useTranslate();
  const text = useText();
  const go = () => {
    const line = document.getElementById(changeLineId(change.id));
    line?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    line?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <>
      {text(change.text)}{' '}
      {document.getElementById(changeLineId(change.id)) && (
        <Link component="button" type="button" onClick={go} data-print="hide" sx={{ verticalAlign: 'baseline' }}>
          {translate('attribution.toChange')}
        </Link>
      )}
    </>
  );
}

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { LinkBase, useTranslate } from 'react-admin';
import { may, useMe } from '../auth-provider';
import { useText } from '../i18n';
import { changeFactPath } from '../policies/editor/facts/fact-paths';
import { Chip, StatusChip } from '../status';
import { useTokens } from '../theme';
import type { FactRow, FactUse } from './fact-row';

/** Below a fact of the dictionary: what exactly is counted, and every draft and version that declares it, with what reads it there. */
export function FactUses({ fact }: { fact: FactRow }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, pb: 0.5, color: 'text.secondary' }}>
        {fact.description && <span>{text(fact.description)}</span>}
        {fact.acquisition && <span>{translate(`facts.acquisition.${fact.acquisition}`)}</span>}
        {fact.personal && <Chip tone={tokens.untested}>{translate('facts.personal')}</Chip>}
      </Box>
      {fact.usedBy.map((use) => (
        <Use key={use.id} fact={fact.id} use={use} />
      ))}
    </>
  );
}

function Use({ fact, use }: { fact: string; use: FactUse }) {
  const text = useText();
  const translate = useTranslate();
  const { role } = useMe();
  const page =
    use.kind === 'draft' ? `/policies/${encodeURIComponent(use.id)}` : `/versions/${encodeURIComponent(use.id)}/show`;
  return (
    <Box sx={{ display: 'flex', gap: 2, py: 0.5 }}>
      <Box sx={{ flex: '0 0 280px' }}>
        <Link component={LinkBase} to={page} sx={{ fontWeight: 600, color: 'text.primary' }}>
          {text(use.title)}
        </Link>{' '}
        {use.differs && <StatusChip status="warning" label={translate('facts.differs')} />}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, color: 'text.secondary' }}>
        {use.nodes.length === 0
          ? translate('facts.unused')
          : use.nodes.map((node, index) => (
              <span key={node.id}>
                {index > 0 && ' · '}
                <Link component={LinkBase} to={`${page}?node=${encodeURIComponent(node.id)}`} color="inherit">
                  {text(node.title)}
                </Link>
              </span>
            ))}
      </Box>
      {use.kind === 'draft' && may(role, 'create', 'policies') && (
        <Link component={LinkBase} to={changeFactPath(use.id, fact)} sx={{ whiteSpace: 'nowrap' }}>
          {translate('factEdit.changeInDraft')}
        </Link>
      )}
    </Box>
  );
}

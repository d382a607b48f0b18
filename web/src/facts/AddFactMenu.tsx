import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { allRows } from '../data-provider';
import { useText } from '../i18n';
import { PlusIcon } from '../icons';
import type { DraftRow } from '../policies/draft';
import { addFactPath } from '../policies/editor/facts/fact-paths';

/** 新增数据项: a fact is declared by a draft, so it asks which one, and opens that. */
export function AddFactMenu() {
  const translate = useTranslate();
  const text = useText();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useQuery({
    queryKey: ['policies', 'all'],
    queryFn: ({ signal }) => allRows<DraftRow>('policies', signal),
    enabled: anchor !== null,
  });
  const drafts = data?.filter(({ state }) => state === 'draft');
  return (
    <>
      <Button
        variant="contained"
        color="primary"
        startIcon={<PlusIcon size={15} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('factEdit.add')}
      </Button>
      <Menu
        id={id}
        open={anchor !== null && drafts !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': translate('factEdit.addTo') } }}
      >
        {drafts?.length === 0 && <MenuItem disabled>{translate('factEdit.addNone')}</MenuItem>}
        {drafts?.map((draft) => (
          <MenuItem key={draft.id} component={LinkBase} to={addFactPath(draft.id)}>
            {text(draft.title)} · r{draft.revision}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

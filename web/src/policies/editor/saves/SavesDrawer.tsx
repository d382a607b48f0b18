import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { getRevisions } from '../../../data-provider/drafts';
import { CloseIcon } from '../../../icons';
import { useTimes } from '../../../numbers';
import { ProblemAlert } from '../../../problems';
import { RADIUS, useTokens } from '../../../theme';
import type { DraftEditor } from '../use-draft-editor';
import { type SaveGroup, saveGroups } from './save-groups';
import { SaveDetails } from './SaveDetails';

interface SavesDrawerProps {
  editor: DraftEditor;
  onClose: () => void;
}

/** The history of saves: who saved when, what changed, and the way back to any of them. */
export function SavesDrawer({ editor, onClose }: SavesDrawerProps) {
  const translate = useTranslate();
  const { id, revision } = editor.draft;
  const [selected, setSelected] = useState<number | null>(null);
  const saves = useInfiniteQuery({
    queryKey: ['draft-saves', id, revision],
    queryFn: ({ pageParam }) => getRevisions(id, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => {
      const oldest = page.data.at(-1)?.revision ?? 1;
      return oldest > 1 ? oldest : undefined;
    },
    placeholderData: (before) => before,
  });
  const groups = saveGroups(saves.data?.pages.flatMap(({ data }) => data) ?? []);
  const shown = groups.find(
    ({ last, first }) => selected !== null && first.revision <= selected && selected <= last.revision,
  );
  const group = shown ?? groups[0];
  return (
    <Drawer anchor="right" open onClose={onClose} slotProps={{ paper: { 'aria-labelledby': 'saves-title' } }}>
      <Box sx={{ width: 880, maxWidth: '100vw', height: '100%', display: 'flex', flexDirection: 'column' }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, p: 2.5, pb: 1.5 }}>
          <Box sx={{ flex: 1 }}>
            <Typography id="saves-title" variant="h2">
              {translate('keeping.saves.title')}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('keeping.saves.help')}
            </Typography>
          </Box>
          <IconButton aria-label={translate('keeping.saves.close')} onClick={onClose}>
            <CloseIcon size={18} />
          </IconButton>
        </Box>
        {saves.error && (
          <Box sx={{ px: 2.5 }}>
            <ProblemAlert error={saves.error} onRetry={() => void saves.refetch()} />
          </Box>
        )}
        {saves.isPending && <Skeleton variant="rounded" height={240} sx={{ mx: 2.5 }} />}
        <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: '300px minmax(0, 1fr)' }}>
          <Box sx={{ overflow: 'auto', px: 1.5, pb: 2 }}>
            <Box component="ul" aria-label={translate('keeping.saves.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {groups.map((each) => (
                <li key={each.last.revision}>
                  <SaveEntry group={each} selected={each === group} onSelect={() => setSelected(each.last.revision)} />
                </li>
              ))}
            </Box>
            {saves.hasNextPage && (
              <Button size="small" disabled={saves.isFetchingNextPage} onClick={() => void saves.fetchNextPage()}>
                {translate('keeping.saves.older')}
              </Button>
            )}
          </Box>
          <Box sx={{ overflow: 'auto', px: 2.5, pb: 2.5 }}>
            {group && <SaveDetails key={group.last.revision} editor={editor} group={group} onRestored={onClose} />}
          </Box>
        </Box>
      </Box>
    </Drawer>
  );
}

interface SaveEntryProps {
  group: SaveGroup;
  selected: boolean;
  onSelect: () => void;
}

function SaveEntry({ group, selected, onSelect }: SaveEntryProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const times = useTimes();
  const { last, first, count } = group;
  const what =
    count > 1
      ? translate('keeping.saves.several', { smart_count: count })
      : translate(`keeping.saves.occasion.${last.occasion}`);
  return (
    <Box
      component="button"
      type="button"
      aria-current={selected}
      onClick={onSelect}
      sx={{
        all: 'unset',
        display: 'block',
        boxSizing: 'border-box',
        width: '100%',
        cursor: 'pointer',
        px: 1,
        py: 0.75,
        borderRadius: `${RADIUS.control}px`,
        background: selected ? tokens.primary.tint : undefined,
        '&:hover': selected ? undefined : { background: tokens.raised },
        '&:focus-visible': { outline: `2px solid ${tokens.primary.text}` },
      }}
    >
      <Typography component="span" sx={{ display: 'flex', gap: 1, fontWeight: 600 }}>
        <Box component="span" sx={{ flex: 1 }}>
          {last.by.displayName}
        </Box>
        <Box component="span" sx={{ color: 'text.tertiary', fontWeight: 400, fontVariantNumeric: 'tabular-nums' }}>
          {count > 1 ? `r${first.revision}–r${last.revision}` : `r${last.revision}`}
        </Box>
      </Typography>
      <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
        {what} ·{' '}
        {count > 1 && times.recent(first.at) !== times.recent(last.at)
          ? translate('keeping.saves.range', { from: times.recent(first.at), to: times.recent(last.at) })
          : times.recent(last.at)}
      </Typography>
      {last.note && (
        <Typography component="span" variant="body2" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
          {last.note}
        </Typography>
      )}
    </Box>
  );
}

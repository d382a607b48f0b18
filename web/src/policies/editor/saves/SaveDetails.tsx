import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { type PolicyDocument, sameContent } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { getRevision } from '../../../data-provider/drafts';
import { useText } from '../../../i18n';
import { ProblemAlert } from '../../../problems';
import { useTokens } from '../../../theme';
import { changesBetween } from '../changes-between';
import type { DraftEditor } from '../use-draft-editor';
import type { SaveGroup } from './save-groups';

interface SaveDetailsProps {
  editor: DraftEditor;
  group: SaveGroup;
  onRestored: () => void;
}

type Versus = 'before' | 'now';

/** A stored save; it never changes, so it is read once. */
function useSave(draftId: string, revision: number) {
  return useQuery({
    queryKey: ['draft-save', draftId, revision],
    queryFn: ({ signal }) => getRevision(draftId, revision, signal),
    enabled: revision > 0,
    staleTime: Infinity,
  });
}

/** One save, or several in a row: what changed in it or since, and the way back to it. */
export function SaveDetails({ editor, group, onRestored }: SaveDetailsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [versus, setVersus] = useState<Versus>('before');
  const { id } = editor.draft;
  const save = useSave(id, group.last.revision);
  const before = useSave(id, group.first.revision - 1);
  const content = save.data?.document ?? null;
  const isFirst = group.first.revision === 1;
  const error = save.error ?? before.error;
  const [from, to] = versus === 'before' ? [before.data?.document ?? null, content] : [content, editor.document];
  const restore = (): void => {
    if (!content) return;
    editor.restore(content);
    notify('keeping.saves.restored', { type: 'info', messageArgs: { revision: group.last.revision } });
    onRestored();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={versus}
          aria-label={translate('keeping.saves.versus')}
          onChange={(_, next: Versus | null) => next && setVersus(next)}
        >
          <ToggleButton value="before">{translate('keeping.saves.before')}</ToggleButton>
          <ToggleButton value="now">{translate('keeping.saves.present')}</ToggleButton>
        </ToggleButtonGroup>
        {!editor.readOnly && (
          <Button
            size="small"
            variant="outlined"
            sx={{ ml: 'auto' }}
            disabled={!content || sameContent(content, editor.document)}
            onClick={restore}
          >
            {translate('keeping.saves.restore')}
          </Button>
        )}
      </Box>
      {error && <ProblemAlert error={error} onRetry={() => void (save.error ? save.refetch() : before.refetch())} />}
      {versus === 'before' && isFirst ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('keeping.saves.first')}</Typography>
      ) : from && to ? (
        <ChangeList from={from} to={to} editor={editor} />
      ) : (
        !error && <Skeleton variant="rounded" height={120} />
      )}
    </Box>
  );
}

interface ChangeListProps {
  from: PolicyDocument;
  to: PolicyDocument;
  editor: DraftEditor;
}

function ChangeList({ from, to, editor }: ChangeListProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { included } = editor;
  const changes = useMemo(() => changesBetween(from, to, included), [from, to, included]);
  if (changes.length === 0) {
    return <Typography sx={{ color: 'text.secondary' }}>{translate('keeping.saves.none')}</Typography>;
  }
  return (
    <Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {translate('keeping.saves.count', { smart_count: changes.length })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {changes.map((change) => (
          <Box
            component="li"
            key={change.id}
            sx={{ py: 0.75, borderTop: `1px solid ${tokens.divider}`, overflowWrap: 'anywhere' }}
          >
            {text(change.text)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useMe } from '../../../auth-provider';
import { useText } from '../../../i18n';
import { SwapIcon } from '../../../icons';
import { useTimes } from '../../../numbers';
import { Notice } from '../../../problems';
import { useTokens } from '../../../theme';
import { changesBetween } from '../changes-between';
import type { TakenIn } from '../editor-state';
import { ruleTextKey } from '../rule-text-key';
import type { DraftEditor } from '../use-draft-editor';

/** Saves that are told of at once, the latest; all of them are in the history of saves. */
const MOST_SAVES = 2;

/** Sentences of one save that are told at once. */
const MOST_TOLD = 4;

/** What came into the document from others by itself: who saved, when, and what of it is new here. */
export function TakenNotice({ editor }: { editor: DraftEditor }) {
  const translate = useTranslate();
  const tokens = useTokens();
  if (editor.taken.length === 0) return null;
  const earlier = editor.taken.length - MOST_SAVES;
  return (
    <Notice
      tone={tokens.primary}
      icon={SwapIcon}
      role="status"
      action={
        <Button size="small" onClick={editor.acknowledge}>
          {translate('keeping.taken.acknowledge')}
        </Button>
      }
    >
      {earlier > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('keeping.taken.earlier', { smart_count: earlier })}
        </Typography>
      )}
      {editor.taken.slice(-MOST_SAVES).map((taken) => (
        <Taken key={taken.revision} taken={taken} editor={editor} />
      ))}
    </Notice>
  );
}

function Taken({ taken, editor }: { taken: TakenIn; editor: DraftEditor }) {
  const translate = useTranslate();
  const text = useText();
  const times = useTimes();
  const me = useMe();
  const { included } = editor;
  const changes = useMemo(() => changesBetween(taken.before, taken.after, included), [taken, included]);
  const isOwn = taken.by?.id === me.id;
  const halfWritten = changes.filter(
    ({ kind, subject }) =>
      (kind === 'rule-changed' || kind === 'formula-changed') && editor.texts[ruleTextKey(subject.id)] !== undefined,
  );
  return (
    <Box>
      <Typography sx={{ fontWeight: 600 }}>
        {translate(isOwn ? 'keeping.taken.own' : 'keeping.taken.other', {
          name: taken.by?.displayName ?? translate('keeping.somebody'),
          time: times.recent(taken.at),
          revision: taken.revision,
        })}
      </Typography>
      {changes.slice(0, MOST_TOLD).map((change) => (
        <Typography key={change.id} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {text(change.text)}
        </Typography>
      ))}
      {halfWritten.map(({ id, subject }) => (
        <Typography key={id} variant="body2" sx={{ fontWeight: 600 }}>
          {translate('keeping.taken.halfWritten', { title: text(subject.title) })}
        </Typography>
      ))}
      {changes.length > MOST_TOLD && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('keeping.more', { smart_count: changes.length - MOST_TOLD })}
        </Typography>
      )}
    </Box>
  );
}

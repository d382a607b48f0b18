import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n';
import { nodeSentence } from '../words';
import type { Analysis } from './analysis';
import { namesOf } from './names-of';
import { ReadbackFrame } from './ReadbackFrame';
import type { SteadyEditor } from './use-draft-editor';

/** The node in words, as the analysis has it; null where the analysis has no such node. */
function sentence({ rules, resolved }: Analysis, id: string, language: 'zh' | 'en'): string | null {
  return rules?.nodes.has(id) && resolved ? nodeSentence(rules, namesOf(resolved.document), id, language) : null;
}

/** What the rule says, in a sentence an officer would sign; the old sentence above it where it reads differently. */
export const Readback = memo(function Readback({ editor, nodeId }: { editor: SteadyEditor; nodeId: string }) {
  const { language } = useLanguage();
  const stale = editor.isStale;
  const now = useMemo(() => sentence(editor.lastGood, nodeId, language), [editor.lastGood, nodeId, language]);
  const before = useMemo(() => editor.base && sentence(editor.base, nodeId, language), [editor.base, nodeId, language]);
  return now === null ? null : <ReadbackCard now={now} before={before} stale={stale} />;
});

interface ReadbackCardProps {
  now: string;
  /** The sentence of the version that the draft is compared with; null where there is none. */
  before: string | null;
  /** The sentence is that of the last content that passed. */
  stale: boolean;
}

/** A rule as a sentence; the old one struck through above it where it reads differently. */
export function ReadbackCard({ now, before, stale }: ReadbackCardProps) {
  const translate = useTranslate();
  return (
    <ReadbackFrame stale={stale}>
      <Typography component="span" sx={{ fontSize: 12, color: 'text.secondary', mr: 1 }}>
        {translate('drafting.readback.title')}
      </Typography>
      {before !== null && before !== now && (
        <Box component="s" sx={{ color: 'text.tertiary', display: 'block', whiteSpace: 'pre-line' }}>
          {before}
        </Box>
      )}
      <Box component="span" sx={{ fontSize: 15, whiteSpace: 'pre-line' }}>
        {now}
      </Box>
    </ReadbackFrame>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { Annex } from '@jifen/policies';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { isProblem } from '../../data-provider';
import { exportAnnex } from '../../data-provider/annexes';
import { useLanguage, useText } from '../../i18n';
import { downloadBlob } from '../../tables';

/** What the document is shown with. */
export interface AnnexLook {
  readonly old: boolean;
  readonly notes: boolean;
}

interface AnnexToolbarProps {
  annex: Annex | null;
  look: AnnexLook;
  onLook: (look: AnnexLook) => void;
  /** What it is compared with; null where there is nothing. */
  baseLabel: string | null;
  /** What the server writes as a Word file, and what the file is called. */
  source: { readonly kind: 'policies' | 'versions'; readonly id: string; readonly name: string };
  /** The server does not have what is on screen. */
  unsaved: boolean;
  onClose: () => void;
}

/** The tools above the sheet: chapters, old values, notes, paper and Word. */
export function AnnexToolbar({ annex, look, onLook, baseLabel, source, unsaved, onClose }: AnnexToolbarProps) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const { language } = useLanguage();
  const word = useMutation({
    mutationFn: () =>
      exportAnnex(source.kind, source.id, { old: look.old && baseLabel !== null, notes: look.notes, language }),
    onSuccess: (content) => downloadBlob(`${source.name}.docx`, content),
    onError: (error: unknown) =>
      notify(isProblem(error) ? text(error.problem.detail) : translate('annex.wordFailed'), { type: 'error' }),
  });
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that opened the document has gone with what it stood in.
    if (document.activeElement === document.body) back.current?.focus();
  }, []);
  const go = (id: string): void => {
    const chapter = document.getElementById(`annex-chapter-${id}`);
    chapter?.scrollIntoView();
    chapter?.focus({ preventScroll: true });
  };
  return (
    <Box
      role="toolbar"
      aria-label={translate('annex.toolbar')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 0.75 }}
    >
      <Button ref={back} size="small" onClick={onClose}>
        {translate(source.kind === 'policies' ? 'annex.close' : 'annex.back')}
      </Button>
      <Box role="group" aria-label={translate('annex.outline')} sx={{ display: 'flex', flexWrap: 'wrap' }}>
        {annex?.chapters.map(({ id, title }) => (
          <Button key={id} size="small" variant="text" onClick={() => go(id)}>
            {text(title)}
          </Button>
        ))}
      </Box>
      <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {baseLabel !== null && (
          <FormControlLabel
            control={<Switch size="small" checked={look.old} onChange={(_, old) => onLook({ ...look, old })} />}
            label={translate('annex.showOld', { base: baseLabel })}
          />
        )}
        <FormControlLabel
          control={<Switch size="small" checked={look.notes} onChange={(_, notes) => onLook({ ...look, notes })} />}
          label={translate('annex.showNotes')}
        />
        <Button size="small" disabled={!annex} onClick={() => window.print()}>
          {translate('annex.print')}
        </Button>
        <Button size="small" disabled={unsaved || word.isPending || !annex} onClick={() => word.mutate()}>
          {translate(unsaved ? 'annex.wordUnsaved' : 'annex.word')}
        </Button>
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type Citation, hasRoomForItem, Words } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { CloseIcon } from '../../../icons';
import { Chip } from '../../../status';
import { useTokens } from '../../../theme';
import { useScene } from './scene-frame';

const LABEL = { fontSize: 13, lineHeight: '20px', color: 'text.secondary' } as const;

interface CitationsFieldProps {
  /** Pointer into the scene to the list. */
  at: string;
  citations: readonly Citation[];
}

/** Where it stands: documents of the draft, and the clause in each. */
export function CitationsField({ at, citations }: CitationsFieldProps) {
  const translate = useTranslate();
  const { editor, scene, readOnly, set } = useScene();
  const documents = editor.analysis.resolved?.document.documents ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [clause, setClause] = useState('');
  const document = chosen ?? documents[0]?.id ?? '';
  const titleOf = (id: string): string => documents.find((each) => each.id === id)?.title ?? id;
  const ready = Words.safeParse(clause.trim()).success && document !== '' && hasRoomForItem(scene, at);
  const add = (): void => {
    if (!ready) return;
    set(at, [...citations, { document, clause: clause.trim() }]);
    setClause('');
  };
  return (
    <Box role="group" aria-label={translate('sceneForm.citations.label')}>
      <Typography sx={LABEL}>{translate('sceneForm.citations.label')}</Typography>
      {citations.length === 0 && <Typography>{translate('drafting.node.notStated')}</Typography>}
      {citations.map((citation, index) => (
        <Box key={index} sx={{ display: 'flex', alignItems: 'center', gap: 0.5, fontSize: 14 }}>
          <span>
            {titleOf(citation.document)} {citation.clause}
          </span>
          {!readOnly && (
            <IconButton
              size="small"
              aria-label={translate('sceneForm.citations.remove', { clause: citation.clause })}
              onClick={() => set(at, citations.toSpliced(index, 1))}
            >
              <CloseIcon size={14} />
            </IconButton>
          )}
        </Box>
      ))}
      {!readOnly && documents.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
          <TextField
            select
            value={document}
            onChange={(event) => setChosen(event.target.value)}
            slotProps={{
              select: { native: true },
              htmlInput: { 'aria-label': translate('sceneForm.citations.document') },
            }}
            sx={{ minWidth: 0, maxWidth: '100%' }}
          >
            {documents.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </TextField>
          <TextField
            value={clause}
            placeholder={translate('sceneForm.citations.clause')}
            onChange={(event) => setClause(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
            slotProps={{ htmlInput: { 'aria-label': translate('sceneForm.citations.clause'), maxLength: 2000 } }}
          />
          <Button size="small" variant="outlined" disabled={!ready} onClick={add}>
            {translate('sceneForm.citations.add')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

interface ReadingsFieldProps {
  /** Pointer into the scene to the list. */
  at: string;
  readings: readonly string[];
}

/** Most readings that one thing may rest on, as the document's schema has it. */
const MOST_READINGS = 20;

/** The readings (口径) of unclear passages that it rests on. */
export function ReadingsField({ at, readings }: ReadingsFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { editor, readOnly, set } = useScene();
  const declared = editor.analysis.resolved?.document.readings ?? [];
  const others = declared.filter(({ id }) => !readings.includes(id));
  if (declared.length === 0 && readings.length === 0) return null;
  return (
    <Box role="group" aria-label={translate('sceneForm.readings.label')}>
      <Typography sx={LABEL}>{translate('sceneForm.readings.label')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
        {readings.map((id) => {
          const reading = declared.find((each) => each.id === id);
          return (
            <Box key={id} component="span" sx={{ display: 'inline-flex', alignItems: 'center' }}>
              <Chip
                tone={tokens.primary}
                title={reading ? `${text(reading.question)} → ${text(reading.decision)}` : undefined}
              >
                {id}
              </Chip>
              {!readOnly && (
                <IconButton
                  size="small"
                  aria-label={translate('sceneForm.readings.remove', { id })}
                  onClick={() =>
                    set(
                      at,
                      readings.filter((each) => each !== id),
                    )
                  }
                  sx={{ p: '5px' }}
                >
                  <CloseIcon size={14} />
                </IconButton>
              )}
            </Box>
          );
        })}
        {!readOnly && others.length > 0 && readings.length < MOST_READINGS && (
          <TextField
            select
            value=""
            onChange={(event) => event.target.value !== '' && set(at, [...readings, event.target.value])}
            slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('sceneForm.readings.add') } }}
            sx={{ maxWidth: 320 }}
          >
            <option value="">{translate('sceneForm.readings.add')}</option>
            {others.map(({ id, question }) => (
              <option key={id} value={id}>
                {id} {text(question)}
              </option>
            ))}
          </TextField>
        )}
      </Box>
    </Box>
  );
}

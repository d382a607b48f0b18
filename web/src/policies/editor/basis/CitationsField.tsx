import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type Citation, type SourceDocument, Words } from '@jifen/policies';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { CloseIcon } from '../../../icons';
import { steadyField } from '../steady-field';

interface CitationsFieldProps {
  citations: readonly Citation[];
  /** Documents of the draft that can be cited. */
  documents: readonly SourceDocument[];
  readOnly: boolean;
  onChange: (citations: readonly Citation[]) => void;
}

/** Most citations of one thing, as the document's schema has it. */
const MOST_CITATIONS = 20;

/** Where it stands: documents of the draft, and the clause in each. */
export const CitationsField = steadyField(function CitationsField(props: CitationsFieldProps) {
  const { citations, documents, readOnly, onChange } = props;
  const translate = useTranslate();
  const [chosen, setChosen] = useState<string | null>(null);
  const [clause, setClause] = useState('');
  const document = chosen ?? citations.at(-1)?.document ?? documents[0]?.id ?? '';
  const titleOf = (id: string): string => documents.find((each) => each.id === id)?.title ?? id;
  const ready = Words.safeParse(clause.trim()).success && document !== '' && citations.length < MOST_CITATIONS;
  const add = (): void => {
    if (!ready) return;
    onChange([...citations, { document, clause: clause.trim() }]);
    setClause('');
  };
  return (
    <Box role="group" aria-label={translate('sceneForm.citations.label')}>
      <Typography sx={{ fontSize: 13, lineHeight: '20px', color: 'text.secondary' }}>
        {translate('sceneForm.citations.label')}
      </Typography>
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
              onClick={() => onChange(citations.toSpliced(index, 1))}
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
});

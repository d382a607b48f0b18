import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useTokens } from '../../theme';

interface DropZoneProps {
  onFile: (file: File) => void;
  isDisabled: boolean;
}

/** Where a file is dropped, or chosen by the keyboard. */
export function DropZone({ onFile, isDisabled }: DropZoneProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !isDisabled) onFile(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <Box
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
      sx={{
        border: `2px dashed ${isOver ? tokens.primary.text : tokens.border}`,
        background: isOver ? tokens.primary.tint : tokens.raised,
        borderRadius: 2,
        px: 3,
        py: 5,
        textAlign: 'center',
        display: 'grid',
        gap: 1.5,
        justifyItems: 'center',
      }}
    >
      <Typography variant="h3" component="p">
        {translate('imports.drop')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 640 }}>
        {translate('imports.dropHelp')}
      </Typography>
      <Button variant="contained" color="primary" disabled={isDisabled} onClick={() => input.current?.click()}>
        {translate('imports.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.parquet"
        aria-label={translate('imports.choose')}
        hidden
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </Box>
  );
}

import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { WarningIcon } from '../icons';
import { Notice } from '../problems';
import { CODE_STACK, RADIUS, useTokens } from '../theme';
import type { JsonEditorProps } from './editor-props';

/** The text in an ordinary field: what is left when the editor cannot be loaded. */
export function PlainEditor(props: JsonEditorProps) {
  const { label, value, onChange, readOnly = false, height, markers = [], longest = Infinity, onTooLong } = props;
  const translate = useTranslate();
  const tokens = useTokens();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Notice tone={tokens.mark} icon={WarningIcon} role="status">
        {translate('editor.plain')}
      </Notice>
      <Box
        component="textarea"
        aria-label={label}
        value={value}
        readOnly={readOnly || onChange === undefined}
        onChange={({ target }) => {
          if (target.value.length > longest) onTooLong?.(target.value.length);
          else onChange?.(target.value);
        }}
        spellCheck={false}
        sx={{
          height,
          minHeight: 160,
          p: 1.5,
          resize: 'vertical',
          fontFamily: CODE_STACK,
          fontSize: 13,
          lineHeight: '22px',
          color: tokens.text[0],
          background: tokens.surface,
          border: `1px solid ${tokens.border}`,
          borderRadius: `${RADIUS.control}px`,
        }}
      />
      {markers.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 13 }}>
          {markers.map(({ pointer, message }) => (
            <li key={`${pointer} ${message}`}>
              <code>{pointer}</code> {message}
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}

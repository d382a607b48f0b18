import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type Expression, Names, readBackValue, render } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../../i18n';
import { useScene } from './scene-frame';

interface FreeRuleProps {
  /** Pointer into the scene to the rule. */
  at: string;
  /** The rule as it was read; null where it could not be. */
  expression: Expression | null;
}

/** A rule that has no form: what it says, and the way to its JSON-Logic. */
export function FreeRule({ at, expression }: FreeRuleProps) {
  const translate = useTranslate();
  const { language } = useLanguage();
  const { editor, openRule } = useScene();
  const document = editor.analysis.resolved?.document;
  const sentence = useMemo(
    () => (document && expression ? render(readBackValue(expression, new Names(document)), language) : null),
    [document, expression, language],
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
      <Typography>{sentence ?? translate('sceneForm.unread')}</Typography>
      <Button size="small" variant="text" color="primary" onClick={() => openRule(at)}>
        {translate('sceneForm.openRule')}
      </Button>
    </Box>
  );
}

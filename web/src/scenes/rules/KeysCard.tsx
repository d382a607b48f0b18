import Box from '@mui/material/Box';
import { render } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../i18n';
import { Section } from '../../layout';
import { StatusChip } from '../../status';
import { useTokens } from '../../theme';
import type { ShownRules } from './scene-rules';

/** 排序键: the keys in the sequence in which they are compared, with which end comes first. */
export function KeysCard({ rules }: { rules: ShownRules }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { language } = useLanguage();
  return (
    <Section title={translate('scenes.keys.title')} note={translate('scenes.keys.note')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, px: 2, pb: 1 }}>
        {rules.keys.map((key, index) => (
          <Box
            component="li"
            key={key.id}
            title={render(key.sentence, language)}
            sx={{
              display: 'flex',
              gap: 1,
              py: 0.75,
              fontSize: 13,
              lineHeight: '20px',
              borderTop: index === 0 ? 0 : `1px solid ${tokens.divider}`,
            }}
          >
            <Box component="span" sx={{ color: tokens.primary.text, fontWeight: 700 }}>
              {index + 1}
            </Box>
            <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {text(key.title)}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {key.order === null ? <StatusChip status="pending" /> : translate(`scenes.keys.order.${key.order}`)}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

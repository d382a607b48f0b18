import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { render } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../i18n';
import { Section } from '../../layout';
import { StatusChip } from '../../status';
import { ReadingChips } from './ReadingChips';
import type { ShownRules } from './scene-rules';

/** 申请与计分: the other rules of the scene as the frozen version has them, what they rest on, and the readings that were taken. */
export function RulesCard({ rules }: { rules: ShownRules }) {
  const translate = useTranslate();
  const text = useText();
  const { language } = useLanguage();
  const { scene, lines, readings, citations } = rules;
  const marks = [...new Map(scene.marks.map((mark) => [mark.kind, mark])).values()];
  return (
    <Section title={translate('scenes.rules.title')} note={translate('scenes.rules.note')} padded>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, fontSize: 13, lineHeight: '20px' }}>
        {lines.map((line) => {
          const heading = render([line.heading], language);
          return <Line key={heading} heading={heading} words={render(line.tokens, language)} />;
        })}
        {citations.map(({ document, clause, title, number }) => (
          <Line
            key={`${document}${clause}`}
            heading={translate('scenes.rules.source')}
            words={[title, number, clause].filter(Boolean).join(' ')}
          />
        ))}
      </Box>
      {readings.length > 0 && (
        <Box sx={{ mt: 1.25 }}>
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary', mb: 0.5 }}>
            {translate('scenes.rules.readings')}
          </Typography>
          <ReadingChips ids={readings} readingOf={rules.readingOf} />
        </Box>
      )}
      {marks.map(({ kind, note }) => (
        <Box key={kind} sx={{ mt: 1.25, fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>
          <StatusChip status={kind} /> {text(note)}
        </Box>
      ))}
    </Section>
  );
}

function Line({ heading, words }: { heading: string; words: string }) {
  return (
    <Box>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12, lineHeight: '18px' }}>
        {heading}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {words}
      </Box>
    </Box>
  );
}

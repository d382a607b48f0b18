import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import { SECTION_PLACES, type SectionName } from './scene-sections';

interface SceneSectionProps {
  name: SectionName;
  children: ReactNode;
}

/** One question about a scene: its heading, what it means, and the fields that answer it. */
export function SceneSection({ name, children }: SceneSectionProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Card
      component="section"
      aria-labelledby={id}
      tabIndex={-1}
      data-scene-places={SECTION_PLACES[name].join(' ')}
      sx={{ p: 1.5, overflow: 'visible', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}
    >
      <Box>
        <Typography variant="h2" component="h3" id={id}>
          {translate(`sceneForm.${name}.title`)}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`sceneForm.${name}.help`)}
        </Typography>
      </Box>
      {children}
    </Card>
  );
}

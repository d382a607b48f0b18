import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Names, readBackScene, render } from '@jifen/policies';
import { useMemo } from 'react';
import { type Language, useLanguage } from '../../../i18n';
import type { Analysis } from '../analysis';
import { ReadbackFrame } from '../ReadbackFrame';
import { useScene } from './scene-frame';

interface ReadLine {
  readonly heading: string;
  readonly words: string;
}

/** The rules of the scene in words, line by line; none where the analysis has no such scene. */
function linesOf({ rules, resolved }: Analysis, id: string, language: Language): readonly ReadLine[] {
  const scene = rules?.scenes.get(id);
  if (!scene || !resolved) return [];
  return readBackScene(scene, new Names(resolved.document)).map(({ heading, tokens }) => ({
    heading: render([heading], language),
    words: render(tokens, language),
  }));
}

/** What the scene says, as the scene page and the annex say it; what the version before said otherwise stands struck through beside it. */
export function SceneReadback() {
  const { language } = useLanguage();
  const { editor, scene } = useScene();
  const { id } = scene;
  const lines = useMemo(() => linesOf(editor.lastGood, id, language), [editor.lastGood, id, language]);
  const before = useMemo(() => (editor.base ? linesOf(editor.base, id, language) : []), [editor.base, id, language]);
  const gone = before.filter((old) => !lines.some((line) => line.heading === old.heading && line.words === old.words));
  const headings = [...new Set([...lines, ...gone].map(({ heading }) => heading))];
  if (headings.length === 0) return null;
  return (
    <ReadbackFrame stale={editor.isStale}>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, rowGap: 0.75 }}
      >
        {headings.map((heading) => (
          <Box key={heading} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary', lineHeight: '24px' }}>
              {heading}
            </Typography>
            <Box component="dd" sx={{ m: 0, fontSize: 15, lineHeight: '24px' }}>
              {gone.map(
                ({ heading: of, words }, index) =>
                  of === heading && (
                    <Box key={index} component="s" sx={{ color: 'text.tertiary', display: 'block' }}>
                      {words}
                    </Box>
                  ),
              )}
              {lines.map(({ heading: of, words }, index) => of === heading && <div key={index}>{words}</div>)}
            </Box>
          </Box>
        ))}
      </Box>
    </ReadbackFrame>
  );
}

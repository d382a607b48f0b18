import Box from '@mui/material/Box';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { SceneFrameContext, useScene } from './scene-frame';

/**
 * A section of the form. The one in which somebody works shows the scene as it is now; the others follow when there is time, so that no key
 * waits for ten sections.
 */
export function SectionFrame({ children }: { children: ReactNode }) {
  const live = useScene();
  const settled = useDeferredValue(live);
  const [isInHand, setInHand] = useState(false);
  return (
    <SceneFrameContext value={isInHand ? live : settled}>
      <Box
        sx={{ display: 'contents' }}
        onFocus={() => setInHand(true)}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setInHand(false);
        }}
      >
        {children}
      </Box>
    </SceneFrameContext>
  );
}

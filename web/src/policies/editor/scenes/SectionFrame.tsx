import Box from '@mui/material/Box';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { type SceneFrame, SceneFrameContext, useScene } from './scene-frame';

interface SectionFrameProps {
  name: string;
  /** Somebody works in it, or did until just now. */
  isInHand: boolean;
  /** Told when somebody comes to it, or changes something in it. */
  onTaken: (name: string) => void;
  children: ReactNode;
}

/**
 * A section of the form. The one in which somebody works shows the scene as it is now; the others follow when there is time, so that no key
 * waits for ten sections.
 */
export function SectionFrame({ name, isInHand, onTaken, children }: SectionFrameProps) {
  const live = useScene();
  const settled = useDeferredValue(live);
  const shown = isInHand ? live : settled;
  const frame = useMemo(
    (): SceneFrame => ({
      ...shown,
      // What is changed is seen at once, and nothing moves below the pointer afterwards, whether it has the focus or not.
      set: (...change) => {
        onTaken(name);
        shown.set(...change);
      },
      replace: (...change) => {
        onTaken(name);
        shown.replace(...change);
      },
    }),
    [shown, name, onTaken],
  );
  return (
    <SceneFrameContext value={frame}>
      <Box sx={{ display: 'contents' }} onFocus={() => onTaken(name)}>
        {children}
      </Box>
    </SceneFrameContext>
  );
}

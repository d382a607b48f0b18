import { useCallback, useState } from 'react';
import { rememberedPlace, rememberPlace } from './editor-place';
import type { RuleView } from './NodePanel';

function viewNamed(name: string | null): RuleView {
  return name === 'readback' || name === 'json' ? name : 'form';
}

/** Which of its three views a rule is shown in; a reload comes back to the same. */
export function useRuleView(draftId: string): readonly [RuleView, (view: RuleView) => void] {
  const [view, setView] = useState(() => viewNamed(rememberedPlace(draftId, 'view')));
  const show = useCallback(
    (next: RuleView) => {
      setView(next);
      rememberPlace(draftId, 'view', next);
    },
    [draftId],
  );
  return [view, show];
}

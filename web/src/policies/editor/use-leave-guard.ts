import { useBlocker, useTranslate } from 'react-admin';
import type { DraftEditor } from './use-draft-editor';

/** Saves on leaving the page what is about to be saved; asks before leaving where that cannot be. */
export function useLeaveGuard({ save, saveNow, readOnly }: Pick<DraftEditor, 'save' | 'saveNow' | 'readOnly'>): void {
  const translate = useTranslate();
  useBlocker(({ currentLocation, nextLocation }) => {
    const leaves = currentLocation.pathname !== nextLocation.pathname;
    if (!leaves || save.kind === 'saved' || readOnly) return false;
    // What is about to be saved is saved on leaving. Everything else is kept in this browser only: leaving asks.
    if (save.kind === 'saving') return false;
    if (save.kind === 'unsaved' && !save.because) {
      void saveNow('automatic');
      return false;
    }
    return !window.confirm(translate('drafting.save.leave'));
  });
}

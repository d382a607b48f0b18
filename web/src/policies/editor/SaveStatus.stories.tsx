import type { ComponentProps } from 'react';
import type { Story, StoryMeta } from '../../stories/story';
import { SaveStatus } from './SaveStatus';
import type { FrameEditor, SaveState } from './use-draft-editor';

type Props = ComponentProps<typeof SaveStatus>;

/** An editor whose edits stand there; the status reads nothing else of it. */
const at = (save: SaveState, isKept = true): Story<Props> => ({
  args: { editor: { save, isKept, draft: { updatedAt: '2026-06-18T08:00:00Z' } } as FrameEditor },
});

export default { title: 'Editor/Save status', component: SaveStatus } satisfies StoryMeta<Props>;

export const Saved = at({ kind: 'saved' });
export const Saving = at({ kind: 'saving' });
export const AboutToBeSaved = at({ kind: 'unsaved' });
export const HalfWrittenText = at({ kind: 'unsaved', because: 'text' });
export const WithErrors = at({ kind: 'unsaved', because: 'errors' });
export const Offline = at({ kind: 'offline' });
export const OfflineWithoutRoom = at({ kind: 'offline' }, false);
export const WithErrorsAndNoRoom = at({ kind: 'unsaved', because: 'errors' }, false);
export const Refused = at({ kind: 'refused', error: null });
export const Conflict = at({ kind: 'conflict', conflict: null as never });

import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import { shownLanguage } from '../i18n';
import { EditorBoundary } from './EditorBoundary';
import type { JsonEditorProps } from './editor-props';
import { PlainEditor } from './PlainEditor';

/** Monaco reads its own texts while its code loads, so the language has to be there before, in an import of its own. */
const MonacoEditor = lazy(async () => {
  if (shownLanguage() === 'zh') await import('monaco-editor/nls/lang/zh-cn');
  return import('./MonacoEditor');
});

/**
 * A text of JSON with findings at their places, completion, quick fixes and a difference view. Its code is large and
 * arrives with the first editor on screen; should that fail, a plain field keeps the text editable.
 */
export function JsonEditor(props: JsonEditorProps) {
  return (
    <EditorBoundary fallback={<PlainEditor {...props} />}>
      <Suspense fallback={<Skeleton variant="rounded" height={props.height} />}>
        <MonacoEditor {...props} />
      </Suspense>
    </EditorBoundary>
  );
}

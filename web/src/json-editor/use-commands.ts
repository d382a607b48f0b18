import { useEffect, useRef } from 'react';
import type { EditorCommand } from './editor-props';
import { placeAt } from './json-place';
import { monaco } from './monaco';

const KEYS: Readonly<Record<EditorCommand['keys'], number>> = {
  F2: monaco.KeyCode.F2,
  F12: monaco.KeyCode.F12,
  'Shift+F12': monaco.KeyMod.Shift | monaco.KeyCode.F12,
};

/** Puts the page's commands under their keys and into the editor's menu and list of commands. */
export function useCommands(
  editor: monaco.editor.IStandaloneCodeEditor | null,
  commands: readonly EditorCommand[] | undefined,
): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shown = JSON.stringify(commands?.map(({ id, label, keys }) => ({ id, label, keys })) ?? []);
  useEffect(() => {
    if (!editor) return undefined;
    const named = JSON.parse(shown) as Pick<EditorCommand, 'id' | 'label' | 'keys'>[];
    const actions = named.map(({ id, label, keys }, index) =>
      editor.addAction({
        id: `jifen.${id}`,
        label,
        keybindings: [KEYS[keys]],
        contextMenuGroupId: 'navigation',
        contextMenuOrder: index + 1,
        run: () => {
          const model = editor.getModel();
          const position = editor.getPosition();
          const command = latest.current?.find((each) => each.id === id);
          if (model && position) command?.run(placeAt(model.getValue(), model.getOffsetAt(position)));
        },
      }),
    );
    return () => actions.forEach((action) => action.dispose());
  }, [editor, shown]);
}

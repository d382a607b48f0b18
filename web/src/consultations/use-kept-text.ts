import { useCallback, useState } from 'react';
import { useMe } from '../auth-provider';

/** What somebody has typed and not sent yet: kept in this browser under their name, so that a reload finds it. */
export interface KeptText {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Forgets it, once it was sent. */
  readonly clear: () => void;
}

/**
 * A text that is kept while it is typed. `name` says what it is of, e.g. a consultation and a field; `initial` is what stands there while
 * nothing is kept.
 */
export function useKeptText(name: string, initial = ''): KeptText {
  const { id } = useMe();
  const key = `jifen.opinion.${id}.${name}`;
  const [state, setState] = useState(() => ({ key, text: read(key) ?? initial }));
  // Another name is another text.
  if (state.key !== key) setState({ key, text: read(key) ?? initial });
  const type = useCallback(
    (text: string) => {
      keep(key, text);
      setState({ key, text });
    },
    [key],
  );
  const clear = useCallback(() => type(''), [type]);
  return { text: state.key === key ? state.text : (read(key) ?? initial), type, clear };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A browser without room keeps nothing; the text is still on screen. */
function keep(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    return;
  }
}

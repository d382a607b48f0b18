import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-admin';

/** What is chosen on a page, kept in its address so that it can be sent to somebody and stays when the page is loaded again. */
export function useChoices(): {
  readonly chosen: (name: string) => string | null;
  /** Changes some choices; undefined takes one back. */
  readonly choose: (changes: Readonly<Record<string, string | undefined>>) => void;
} {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const parameters = useMemo(() => new URLSearchParams(search), [search]);
  const chosen = useCallback((name: string) => parameters.get(name), [parameters]);
  const choose = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      navigate({ pathname, search: next.toString() }, { replace: true });
    },
    [navigate, pathname, search],
  );
  return { chosen, choose };
}

import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import type { UsesQuestion } from '../uses/uses-desk';

/** Asks at the desk what the address asks for, once: the address then is that of the draft again. */
export function useAskedFact(ask: (question: UsesQuestion) => void): void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const query = new URLSearchParams(search);
    const id = query.get('fact');
    const isNew = query.get('add') === 'fact';
    if (id === null && !isNew) return;
    ask(id === null ? { about: 'add' } : { about: 'change', target: { kind: 'fact', id } });
    query.delete('fact');
    query.delete('add');
    void navigate({ pathname, search: query.toString() }, { replace: true });
  }, [ask, navigate, pathname, search]);
}

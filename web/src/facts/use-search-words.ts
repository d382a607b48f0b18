import { useState } from 'react';
import { useLocation } from 'react-admin';

/** What is typed into the page's search. A link can begin it (`?q=`); what is typed afterwards stays on the page. */
export function useSearchWords(): [string, (typed: string) => void] {
  const linked = new URLSearchParams(useLocation().search).get('q') ?? '';
  const [begunWith, beginWith] = useState(linked);
  const [typed, type] = useState(linked);
  if (linked !== begunWith) {
    beginWith(linked);
    type(linked);
  }
  return [typed, type];
}

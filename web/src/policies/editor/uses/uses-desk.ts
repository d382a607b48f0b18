import type { IdChange, UseTarget } from '@jifen/policies';
import { createContext, use } from 'react';

/** A place inside a rule that is to be shown, by the row of the tree that the rule belongs to. */
export interface RevealedInRule {
  readonly rowId: string;
  /** Into the rule. */
  readonly pointer: string;
}

/** What is asked about a fact or node: its uses, its declaration, another name, another declaration; or a new fact. */
export type UsesQuestion =
  | { readonly about: 'uses' | 'declaration' | 'name' | 'change'; readonly target: UseTarget }
  | { readonly about: 'add' };

/** Where the parts of the draft editor ask about facts and nodes, and hear where they are led. */
export interface UsesDesk {
  readonly asked: UsesQuestion | null;
  readonly ask: (question: UsesQuestion | null) => void;
  /** The place in a rule, or the test case, that somebody was last led to; an object of its own for each time. */
  readonly revealed: RevealedInRule | null;
  readonly reveal: (place: RevealedInRule) => void;
  readonly caseShown: { readonly id: string } | null;
  readonly showCase: (id: string) => void;
  /** What has been renamed since the page was opened; test cases follow once it is saved. */
  readonly changes: readonly IdChange[];
  readonly noteRenamed: (change: IdChange) => void;
}

export const UsesDeskContext = createContext<UsesDesk | null>(null);

/** The desk of the draft editor around; null elsewhere. */
export function useUsesDesk(): UsesDesk | null {
  return use(UsesDeskContext);
}

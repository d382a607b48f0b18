import { type IdChange, type PolicyCase, type PolicyDocument, renamedInCase } from '@jifen/policies';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useNotify } from 'react-admin';
import { renameInCases } from '../../../data-provider/cases';
import type { DraftEditor } from '../use-draft-editor';
import { useUsesDesk } from './uses-desk';
import { idsOf } from '../document-ids';

/** The change as it is to be made for a document that has one of the two ids: back again where the renaming was undone. */
function towards(document: PolicyDocument, change: IdChange): IdChange | null {
  const ids = idsOf(document, change.kind);
  if (ids.has(change.to) === ids.has(change.from)) return null;
  return ids.has(change.to) ? change : { ...change, from: change.to, to: change.from };
}

/** The renamings that lead to a document, in order. */
export function madeIn(document: PolicyDocument, changes: readonly IdChange[]): IdChange[] {
  return changes.flatMap((change) => towards(document, change) ?? []);
}

/** The test cases as they name things in that document, after those renamings. */
export function casesInStep(
  cases: readonly PolicyCase[],
  changes: readonly IdChange[],
  document: PolicyDocument,
): PolicyCase[] {
  const made = madeIn(document, changes);
  return cases.map((each) => made.reduce(renamedInCase, each));
}

/** The cases as they are to be run on that document: what has just been renamed by its new name, until it has been written. */
export function useCasesInStep(
  cases: readonly PolicyCase[] | undefined,
  document: PolicyDocument,
): readonly PolicyCase[] | undefined {
  const changes = useUsesDesk()?.changes;
  return useMemo(
    () => (cases && changes && changes.length > 0 ? casesInStep(cases, changes, document) : cases),
    [cases, changes, document],
  );
}

/**
 * Has the test cases of a draft follow what is renamed in it. They stand beside the document and are checked against the saved one: so they
 * are written once a save has the new name, and back once a save has taken it back.
 */
export function useCaseChanges(
  { draft, save }: Pick<DraftEditor, 'draft' | 'save'>,
  changes: readonly IdChange[],
  cases: readonly PolicyCase[],
): void {
  const client = useQueryClient();
  const notify = useNotify();
  const isWriting = useRef(false);
  useEffect(() => {
    if (save.kind !== 'saved' || changes.length === 0 || isWriting.current) return;
    const behind = casesInStep(cases, changes, draft.document).some((each, index) => each !== cases[index]);
    if (!behind) return;
    isWriting.current = true;
    const write = async (): Promise<void> => {
      for (const change of madeIn(draft.document, changes)) await renameInCases(draft.id, change);
    };
    write()
      .catch(() => notify('uses.casesBehind', { type: 'warning' }))
      .finally(() => {
        isWriting.current = false;
        void client.invalidateQueries({ queryKey: ['cases', draft.id] });
      });
  }, [save.kind, changes, cases, draft.document, draft.id, client, notify]);
}

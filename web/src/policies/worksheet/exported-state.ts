import { type PolicyDocument, policyHash, type SheetOrigin } from '@jifen/policies';
import { isProblem } from '../../data-provider';
import { getRevision } from '../../data-provider/drafts';

/** Of which state a table was exported: of one that is known here, of none that is, or it does not say. */
export type ExportedState =
  | { readonly kind: 'known'; readonly document: PolicyDocument; readonly label: string }
  | { readonly kind: 'elsewhere' | 'silent' };

/** A state that may be the one of which a table was exported. */
interface Candidate {
  readonly document: PolicyDocument;
  /** How it is called on screen. */
  readonly label: string;
}

/** Finds the state of which a table was exported, among those at hand and the saves of the draft. */
export async function exportedState(
  draftId: string,
  origin: SheetOrigin | undefined,
  atHand: readonly Candidate[],
): Promise<ExportedState> {
  if (!origin) return { kind: 'silent' };
  const here = atHand.find(({ document }) => policyHash(document) === origin.contentHash);
  if (here) return { kind: 'known', ...here };
  if (origin.revision === null) return { kind: 'elsewhere' };
  try {
    const { document, contentHash } = await getRevision(draftId, origin.revision);
    return contentHash === origin.contentHash
      ? { kind: 'known', document, label: `r${origin.revision}` }
      : { kind: 'elsewhere' };
  } catch (error) {
    // A table of another draft may name a revision that this one never had.
    if (isProblem(error) && error.status === 404) return { kind: 'elsewhere' };
    throw error;
  }
}

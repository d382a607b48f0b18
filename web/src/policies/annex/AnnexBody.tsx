import type { Annex, Finding } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../problems';
import { type AnnexEditing, AnnexEditingContext } from './annex-editing';
import { AnnexSheet } from './AnnexSheet';
import { FindingIndexContext, useFindingIndex } from './finding-index';

const NONE: readonly Finding[] = [];

interface AnnexBodyProps {
  /** Null: the rules cannot be read. */
  annex: Annex | null;
  editing: AnnexEditing;
  /** What the checker says of the policy. */
  findings?: readonly Finding[];
  /** What the footer says of where the text comes from, part by part. */
  manifest: readonly string[];
  /** What to do where the rules cannot be read. */
  remedy?: string;
}

/** The sheet of an annex with what is done on it, or why there is none. */
export function AnnexBody({ annex, editing, findings = NONE, manifest, remedy }: AnnexBodyProps) {
  const translate = useTranslate();
  const index = useFindingIndex(findings);
  if (!annex) return <EmptyState text={translate('annex.unreadable')} {...(remedy ? { example: remedy } : {})} />;
  return (
    <AnnexEditingContext value={editing}>
      <FindingIndexContext value={index}>
        <AnnexSheet annex={annex} manifest={manifest.join(' · ')} />
      </FindingIndexContext>
    </AnnexEditingContext>
  );
}

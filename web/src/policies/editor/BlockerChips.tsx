import { type Finding, publicationBlockers } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { type Status, StatusChip } from '../../status';
import { FINDINGS_ID } from './AllFindings';
import { rowOfFinding } from './tree/row-of-finding';
import type { TreeRow } from './tree/tree-row';
import { revealFinding } from './uses/reveal-finding';
import { useUsesDesk } from './uses/uses-desk';

interface BlockerChipsProps {
  findings: readonly Finding[];
  rows: readonly TreeRow[];
  selected: string;
  onSelect: (id: string) => void;
}

interface Blockers {
  readonly status: Status;
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** What stands against publication, counted; each press goes to the next entry where something of it stands. */
export function BlockerChips({ findings, rows, selected, onSelect }: BlockerChipsProps) {
  const translate = useTranslate();
  const desk = useUsesDesk();
  const kinds = useMemo((): Blockers[] => {
    const blockers = publicationBlockers(findings);
    const isError = ({ severity }: Finding): boolean => severity === 'error';
    const isPending = ({ code }: Finding): boolean => code === 'PENDING';
    return [
      { status: 'error', label: 'status.error', findings: blockers.filter(isError) },
      {
        status: 'pending',
        label: 'status.pending',
        findings: blockers.filter((each) => !isError(each) && isPending(each)),
      },
      {
        status: 'warning',
        label: 'draftTree.otherBlockers',
        findings: blockers.filter((each) => !isError(each) && !isPending(each)),
      },
    ];
  }, [findings]);

  const jump = (blockers: readonly Finding[]): void => {
    const ids = new Set(blockers.flatMap((finding) => rowOfFinding(rows, finding)?.id ?? []));
    const at = rows.findIndex(({ id }) => id === selected);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(({ id }) => ids.has(id));
    if (next) {
      onSelect(next.id);
      const first = blockers.find((finding) => rowOfFinding(rows, finding)?.id === next.id);
      if (first) revealFinding(desk, next, first);
    } else {
      const list = document.getElementById(FINDINGS_ID);
      list?.scrollIntoView({ block: 'nearest' });
      list?.focus();
    }
  };
  const found = kinds.filter(({ findings: { length } }) => length > 0);
  if (found.length === 0) return <StatusChip status="passed" />;
  return found.map(({ status, label, findings: blockers }) => (
    <StatusChip
      key={status}
      status={status}
      label={translate(label)}
      count={blockers.length}
      title={translate('draftTree.blockersHelp')}
      onClick={() => jump(blockers)}
    />
  ));
}

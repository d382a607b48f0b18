import Typography from '@mui/material/Typography';
import { isIdentifier, usesOf } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { RenameDialog } from '../uses/RenameDialog';
import { ScrolledUses } from '../uses/ScrolledUses';
import { type EntryKind, idsInUse } from './entry-kinds';
import type { TreeAsk } from './TreeActions';
import type { TreeRow } from './tree-row';
import type { TreeEdits } from './use-tree-edits';

interface RenameEntryDialogProps {
  edits: TreeEdits;
  ask: TreeAsk;
  row: TreeRow;
  onClose: () => void;
}

function kindOf({ entry }: TreeRow): EntryKind {
  if (entry.kind === 'scene') return 'scene';
  return entry.kind === 'verdict' ? (entry.list === 'vetoes' ? 'veto' : 'standing') : 'indicator';
}

/** Name and id of an entry; rules and scenes that name the old id follow. */
export function RenameEntryDialog({ edits, ask: { document, taken }, row, onClose }: RenameEntryDialogProps) {
  const translate = useTranslate();
  const old = row.id.replace(/^.*\//, '');
  const inUse = useMemo(() => idsInUse(kindOf(row), document, taken), [row, document, taken]);
  const uses = useMemo(
    () => (row.entry.kind === 'node' ? usesOf(document, { kind: 'node', id: old }) : []),
    [row, document, old],
  );
  return (
    <RenameDialog
      title={translate('draftTree.rename')}
      labels={{
        zh: translate('draftTree.name'),
        en: translate('draftTree.englishName'),
        id: translate('draftTree.id'),
      }}
      help={{ id: translate('draftTree.idHelp') }}
      initial={{ zh: row.title?.zh ?? '', en: row.title?.en ?? '', id: old }}
      refusalOf={(id) => {
        if (!isIdentifier(id)) return translate('draftTree.idForm');
        return id !== old && inUse.has(id) ? translate('draftTree.idTaken') : undefined;
      }}
      followsOf={() => (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('draftTree.renameHelp')}
          </Typography>
          {uses.length > 0 && <ScrolledUses uses={uses} maxHeight={160} />}
        </>
      )}
      done={translate('draftTree.renameDone')}
      onRename={({ id, name }) => {
        edits.rename(row.id, id, name);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { memo } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { HistoryIcon, RedoIcon, UndoIcon } from '../../icons';
import { ExcelMenu } from '../worksheet/ExcelMenu';
import { LifecycleMenu } from './LifecycleMenu';
import { SaveStatus } from './SaveStatus';
import type { FrameEditor } from './use-draft-editor';

interface HeaderActionsProps {
  editor: FrameEditor;
  /** Name of what the draft is compared with. */
  baseLabel: string | null;
  onSaves: () => void;
  /** Opens the text of the regulation; absent while it is open. */
  onAnnex?: () => void;
}

/** What can be done with the draft as a whole: save, undo, simulate, read as a regulation, export, move on. */
export const HeaderActions = memo(function HeaderActions({ editor, baseLabel, onSaves, onAnnex }: HeaderActionsProps) {
  const translate = useTranslate();
  const { draft, readOnly, save, undo, redo, canUndo, canRedo } = editor;
  const unsaved = save.kind !== 'saved';
  return (
    <>
      <SaveStatus editor={editor} />
      <Tooltip title={translate('keeping.saves.button')}>
        <IconButton aria-label={translate('keeping.saves.button')} onClick={onSaves}>
          <HistoryIcon size={18} />
        </IconButton>
      </Tooltip>
      {!readOnly && (
        <>
          <StepButton direction="undo" disabled={!canUndo} onClick={undo} />
          <StepButton direction="redo" disabled={!canRedo} onClick={redo} />
          <Button
            variant="outlined"
            color="primary"
            disabled={!unsaved || save.kind === 'saving' || save.kind === 'conflict'}
            onClick={() => void editor.saveNow()}
          >
            {translate('drafting.save.button')}
          </Button>
        </>
      )}
      <Button component={LinkBase} to={`/simulations/create?kind=draft&id=${encodeURIComponent(draft.id)}`}>
        {translate('drafting.header.simulate')}
      </Button>
      {onAnnex && <Button onClick={onAnnex}>{translate('annex.open')}</Button>}
      <ExcelMenu editor={editor} baseLabel={baseLabel} />
      <LifecycleMenu draft={draft} unsaved={unsaved && !readOnly} onMoved={editor.accept} />
    </>
  );
});

interface StepButtonProps {
  direction: 'undo' | 'redo';
  disabled: boolean;
  onClick: () => void;
}

/** Undo or redo, as a button. */
const StepButton = memo(function StepButton({ direction, disabled, onClick }: StepButtonProps) {
  const label = useTranslate()(`drafting.${direction}`);
  const Icon = direction === 'undo' ? UndoIcon : RedoIcon;
  return (
    <Tooltip title={label}>
      <span>
        <IconButton aria-label={label} disabled={disabled} onClick={onClick}>
          <Icon size={18} />
        </IconButton>
      </span>
    </Tooltip>
  );
});

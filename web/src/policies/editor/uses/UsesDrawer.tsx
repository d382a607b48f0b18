import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { type Use, usesOf, type UseTarget } from '@jifen/policies';
import type { PolicyCase } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { CloseIcon } from '../../../icons';
import { useText } from '../../../i18n';
import { EmptyState } from '../../../problems';
import type { DraftEditor } from '../use-draft-editor';
import { Declaration } from './Declaration';
import { UseList } from './UseList';

interface UsesDrawerProps {
  editor: DraftEditor;
  target: UseTarget;
  cases: readonly PolicyCase[];
  onGo: (use: Use) => void;
  onGoToNode: (id: string) => void;
  onRename: () => void;
  /** Another declaration for the fact. */
  onChange: () => void;
  onClose: () => void;
}

/** 用到它的地方: how a fact is declared, or what a node is called, and everything in the draft that uses it. */
export function UsesDrawer(props: UsesDrawerProps) {
  const { editor, target, cases, onGo, onGoToNode, onRename, onChange, onClose } = props;
  const translate = useTranslate();
  const text = useText();
  const { resolved, rules } = editor.analysis;
  const document = resolved?.document ?? editor.document;
  const uses = useMemo(() => usesOf(document, target, cases), [document, target, cases]);
  const fact = target.kind === 'fact' ? document.facts.find(({ id }) => id === target.id) : undefined;
  const node = target.kind === 'node' ? rules?.nodes.get(target.id)?.node : undefined;
  const upper = editor.included.find(({ facts }) => fact && facts.some(({ id }) => id === fact.id));
  const own = fact !== undefined && upper === undefined && editor.document.facts.some(({ id }) => id === fact.id);
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      // A line leads elsewhere: the focus goes there, not back to where it came from.
      disableRestoreFocus
      slotProps={{ paper: { 'aria-labelledby': 'uses-title' } }}
    >
      <Box sx={{ width: 460, maxWidth: '100vw', p: 2.5, display: 'grid', gap: 2, alignContent: 'start' }}>
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate(target.kind === 'fact' ? 'uses.aFact' : 'uses.aNode')}
            </Typography>
            <Typography id="uses-title" variant="h2">
              {text(fact?.label ?? node?.title) || target.id}
            </Typography>
          </Box>
          <IconButton aria-label={translate('uses.close')} onClick={onClose}>
            <CloseIcon size={18} />
          </IconButton>
        </Box>
        {fact && (
          <Declaration
            fact={fact}
            department={document.departments.find(({ id }) => id === fact.department)}
            declaredBy={upper?.title ?? null}
          />
        )}
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {own && !editor.readOnly && (
            <>
              <Button size="small" variant="outlined" onClick={onChange}>
                {translate('factEdit.changeShort')}
              </Button>
              <Button size="small" variant="outlined" onClick={onRename}>
                {translate('uses.renameFact')}
              </Button>
            </>
          )}
          {node && (
            <Button size="small" variant="outlined" onClick={() => onGoToNode(node.id)}>
              {translate('uses.toNode')}
            </Button>
          )}
        </Box>
        <Box component="section" aria-label={translate('uses.title')}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {translate('uses.title')}
          </Typography>
          {uses.length === 0 ? (
            <EmptyState text={translate(target.kind === 'fact' ? 'uses.factUnused' : 'uses.nodeUnused')} />
          ) : (
            <UseList uses={uses} onGo={onGo} />
          )}
        </Box>
      </Box>
    </Drawer>
  );
}

import { type FactNaming, type PolicyCase, renameFact, type Use } from '@jifen/policies';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useNotify } from 'react-admin';
import { getCases } from '../../../data-provider/cases';
import { useText } from '../../../i18n';
import { FactDialog } from '../facts/FactDialog';
import { useAskedFact } from '../facts/use-asked-fact';
import type { RuleView } from '../NodePanel';
import { namedRules } from '../scenes/scene-rules';
import { sceneRowId, verdictRowId } from '../tree/tree-row';
import type { DraftEditor } from '../use-draft-editor';
import { PersonsBehind } from './PersonsBehind';
import { RenameFactDialog } from './RenameFactDialog';
import { useCaseChanges } from './use-case-changes';
import { type UsesDesk, useUsesDesk } from './uses-desk';
import { UsesDrawer } from './UsesDrawer';

interface UsesDialogsProps {
  editor: DraftEditor;
  onSelect: (rowId: string) => void;
  onView: (view: RuleView) => void;
}

/** Answers what is asked at the desk: the panel of uses, a fact renamed, declared, changed or removed; and has test cases follow renamings, and saved persons where somebody wants it. */
export function UsesDialogs(props: UsesDialogsProps) {
  const desk = useUsesDesk();
  if (!desk) return null;
  return (
    <>
      <Answers {...props} desk={desk} />
      {desk.changes.length > 0 && <PersonsBehind editor={props.editor} changes={desk.changes} />}
    </>
  );
}

const NO_CASES: readonly PolicyCase[] = [];

/** The row of the tree that owns a use. */
function rowOf({ owner }: Use): string {
  if (owner.kind === 'veto') return verdictRowId('vetoes', owner.id);
  if (owner.kind === 'scene') return sceneRowId(owner.id);
  return owner.kind === 'standing' ? verdictRowId('standing', owner.id) : owner.id;
}

function Answers({ editor, onSelect, onView, desk }: UsesDialogsProps & { desk: UsesDesk }) {
  const notify = useNotify();
  const text = useText();
  const { asked, ask, changes } = desk;
  const { id } = editor.draft;
  const { data: cases = NO_CASES } = useQuery({
    queryKey: ['cases', id],
    queryFn: ({ signal }) => getCases(id, signal),
  });
  useCaseChanges(editor, changes, cases);
  useAskedFact(ask);
  const included = useMemo(
    () => new Set(editor.included.flatMap(({ facts }) => facts.map((fact) => fact.id))),
    [editor.included],
  );
  const target = asked && asked.about !== 'add' ? asked.target : undefined;
  const goesToNode = asked?.about === 'declaration' && target?.kind === 'node' ? target.id : null;
  useEffect(() => {
    if (goesToNode === null) return;
    ask(null);
    onSelect(goesToNode);
  }, [goesToNode, ask, onSelect]);
  if (asked?.about === 'add') {
    return <FactDialog editor={editor} factId={null} cases={cases} onClose={() => ask(null)} />;
  }
  if (!asked || !target || goesToNode !== null) return null;
  if (asked.about === 'change' && target.kind === 'fact') {
    return <FactDialog key={target.id} editor={editor} factId={target.id} cases={cases} onClose={() => ask(null)} />;
  }

  /** To the name in a rule of the scene, or to the field that counts the node. */
  const goInScene = ({ owner, pointer, inRule = '' }: Use): void => {
    const [, at = ''] = /^\/scenes\/\d+(.*)$/.exec(pointer) ?? [];
    const scene = editor.document.scenes.find(({ id }) => id === owner.id);
    const rule = scene && namedRules(scene).find((each) => each.at + inRule === at);
    if (rule) onView('json');
    desk.reveal(rule ? { rowId: rule.id, pointer: inRule } : { rowId: sceneRowId(owner.id), pointer: at });
  };
  const go = (use: Use): void => {
    ask(null);
    if (use.owner.kind === 'case') return desk.showCase(use.owner.id);
    onSelect(rowOf(use));
    if (use.owner.kind === 'scene') return goInScene(use);
    if (use.inRule === undefined || use.part === 'until') return;
    onView('json');
    desk.reveal({ rowId: rowOf(use), pointer: use.inRule });
  };
  const rename = (from: string, naming: FactNaming): void => {
    const document = editor.present();
    const { value, findings } = renameFact(document, from, naming, included);
    const [reason] = findings;
    if (reason) notify(`${text(reason.message)} ${text(reason.remedy)}`, { type: 'warning' });
    if (!value) return;
    editor.edit(document, value.document);
    if (naming.id !== from) desk.noteRenamed({ kind: 'fact', from, to: naming.id });
    ask(null);
  };
  const fact = editor.document.facts.find((each) => target.kind === 'fact' && each.id === target.id);
  // What cannot be renamed here is shown with the reason: who declares it.
  return asked.about === 'name' && fact && !included.has(fact.id) && !editor.readOnly ? (
    <RenameFactDialog
      editor={editor}
      fact={fact}
      cases={cases}
      included={included}
      onRename={(naming) => rename(fact.id, naming)}
      onClose={() => ask(null)}
    />
  ) : (
    <UsesDrawer
      editor={editor}
      target={target}
      cases={cases}
      onGo={go}
      onGoToNode={(nodeId) => ask({ about: 'declaration', target: { kind: 'node', id: nodeId } })}
      onRename={() => ask({ about: 'name', target })}
      onChange={() => ask({ about: 'change', target })}
      onClose={() => ask(null)}
    />
  );
}

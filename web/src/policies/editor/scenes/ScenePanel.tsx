import Box from '@mui/material/Box';
import { type Scene, withSceneValue, withValueAt } from '@jifen/policies';
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { liveScene } from '../live-entry';
import { PanelHead } from '../PanelHead';
import { ViewSwitch } from '../ViewSwitch';
import type { RuleView } from '../NodePanel';
import type { TreeRow } from '../tree/tree-row';
import type { DraftEditor } from '../use-draft-editor';
import { RuleNames } from '../uses/RuleNames';
import { useUsesDesk } from '../uses/uses-desk';
import { SceneForm } from './SceneForm';
import { type SceneFrame, SceneFrameContext } from './scene-frame';
import { SceneReadback } from './SceneReadback';
import { SceneRuleJson } from './SceneRuleJson';
import { namedRules } from './scene-rules';
import { useRevealedPlace } from './use-revealed-place';

interface ScenePanelProps {
  editor: DraftEditor;
  row: TreeRow;
  view: RuleView;
  onView: (view: RuleView) => void;
}

const Names = memo(RuleNames);

type Live = NonNullable<ReturnType<typeof liveScene>>;

/** A scene: who may apply, what counts, how places are given out and by when; as fields, in words, and its rules as JSON-Logic. */
export function ScenePanel(props: ScenePanelProps) {
  const live = liveScene(props.editor.document, props.row.id);
  return live && <LiveScenePanel {...props} {...live} />;
}

function LiveScenePanel({ editor, row, scene, pointer, view, onView }: ScenePanelProps & Live) {
  const translate = useTranslate();
  const text = useText();
  const revealed = useUsesDesk()?.revealed;
  // Whoever is led into a rule sees that one, until another one is chosen.
  const [chosen, setChosen] = useState<{ readonly at: string; readonly after: typeof revealed } | null>(null);
  const setRuleAt = useCallback((at: string) => setChosen({ at, after: revealed }), [revealed]);
  const ruleAt = chosen && chosen.after === revealed ? chosen.at : '';
  const ref = useRevealedPlace(row.id, view, onView);
  const { readOnly, analysis } = editor;
  const frame = useMemo((): SceneFrame => {
    const { document: seen, present, change, edit } = editor;
    const replace = (next: Scene, key = ''): void => {
      if (next === scene) return;
      // A section that is drawn later may not have seen the last key yet: what was done since stays.
      if (seen === present()) change(pointer, next, key && pointer + key);
      else edit(seen, withValueAt(seen, pointer, next));
    };
    return {
      editor,
      scene,
      pointer,
      foundAt: row.pointer,
      readOnly,
      facts: analysis.resolved?.document.facts ?? [],
      set: (at, value, key) => replace(withSceneValue(scene, at, value), key),
      replace,
      openRule: (at) => {
        setRuleAt(at);
        onView('json');
      },
    };
  }, [editor, scene, pointer, row.pointer, readOnly, analysis, setRuleAt, onView]);
  const settled = useDeferredValue(scene);
  const rules = useMemo(() => namedRules(settled).map(({ rule }) => rule), [settled]);
  return (
    <SceneFrameContext value={frame}>
      <Box
        ref={ref}
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.75, p: 2, alignContent: 'start' }}
      >
        <PanelHead
          place={translate('draftTree.scenes')}
          id={scene.id}
          title={text(scene.title)}
          changed={row.own.changed > 0}
          errors={row.own.errors}
          pending={row.own.pending}
          illustrative={row.own.illustrative > 0}
        >
          <ViewSwitch view={view} onView={onView} />
        </PanelHead>
        {view === 'form' && <SceneForm key={scene.id} />}
        {view === 'json' && <SceneRuleJson at={ruleAt} onChoose={setRuleAt} />}
        {view !== 'form' && <SceneReadback />}
        <Names analysis={analysis} rule={rules} node={null} mayAdd={!readOnly} />
      </Box>
    </SceneFrameContext>
  );
}

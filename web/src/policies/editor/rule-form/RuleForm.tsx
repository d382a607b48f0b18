import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { type Fact, type Indicator, recogniseShape, scopeOf, type Shape } from '@jifen/policies';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { SteadyEditor } from '../use-draft-editor';
import type { SavedPerson } from '../persons/use-saved-persons';
import { TellCondition } from './condition/condition-frame';
import { withRule } from './first-rule';
import { IndicatorCurve } from './IndicatorCurve';
import { KindChooser, KINDS } from './KindChooser';
import { KindField } from './KindField';
import { ShapeForm } from './ShapeForm';
import { factOf, shapeLike } from './shape-like';
import { useTellCondition } from './use-tell-condition';
import { shapeOf, writtenRule } from './written-shapes';

interface RuleFormProps {
  editor: SteadyEditor;
  node: Indicator;
  pointer: string;
  readOnly: boolean;
  person: SavedPerson | null;
}

/** The rule as a form, where it has the shape of one; what the form writes is the JSON-Logic that the other views show. */
export const RuleForm = memo(function RuleForm({ editor, node, pointer, readOnly, person }: RuleFormProps) {
  const translate = useTranslate();
  const { rules } = editor.analysis;
  const baseRules = editor.base?.rules;
  const scope = useMemo(() => (rules ? scopeOf(rules) : null), [rules]);
  const shape = useMemo(() => shapeOf(node.rule, scope), [scope, node.rule]);
  const baseNode = baseRules?.nodes.get(node.id)?.node;
  const baseShape = useMemo(
    () =>
      baseRules && baseNode?.kind === 'indicator' && baseNode.rule !== null
        ? recogniseShape(baseNode.rule, scopeOf(baseRules))
        : null,
    [baseRules, baseNode],
  );
  const tell = useTellCondition(editor.analysis);
  const write = (next: Shape, key: string): void => {
    if (node.rule === null) editor.change(pointer, withRule(node, writtenRule(next)));
    else editor.change(`${pointer}/rule`, writtenRule(next), key && `${pointer}/rule${key}`);
  };
  const facts = editor.analysis.resolved?.document.facts ?? NO_FACTS;
  const fact = factOf(shape);
  const possible = useMemo(() => KINDS.filter((kind) => shapeLike(kind, null, facts, fact)), [facts, fact]);
  const card = useRef<HTMLDivElement>(null);
  const isPending = node.rule === null;
  const wasPending = useRef(isPending);
  useEffect(() => {
    const hasBegun = wasPending.current && !isPending;
    wasPending.current = isPending;
    // The kinds that one was chosen from have gone; its form has come in their place.
    if (hasBegun && document.activeElement === document.body) card.current?.querySelector('select')?.focus();
  }, [isPending]);
  return (
    <Card ref={card} sx={{ p: 1.5, overflow: 'visible' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" component="h3">
          {translate('drafting.rule.title')}
        </Typography>
        {node.rule !== null && (
          <KindField
            kind={shape?.kind ?? null}
            possible={possible}
            readOnly={readOnly}
            onChange={(kind) => {
              const next = shapeLike(kind, shape, facts);
              if (next) write(next, '');
            }}
          />
        )}
      </Box>
      {shape ? (
        <TellCondition value={tell}>
          <ShapeForm
            shape={shape}
            was={baseShape?.kind === shape.kind ? baseShape : null}
            node={node}
            facts={facts}
            readOnly={readOnly}
            onChange={write}
          />
        </TellCondition>
      ) : node.rule === null && !readOnly ? (
        <KindChooser facts={facts} onChoose={(next) => write(next, '')} />
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>
          {translate(node.rule === null ? 'drafting.rule.pending' : 'drafting.rule.freeHelp')}
        </Typography>
      )}
      <IndicatorCurve editor={editor} nodeId={node.id} person={person} />
    </Card>
  );
});

const NO_FACTS: readonly Fact[] = [];

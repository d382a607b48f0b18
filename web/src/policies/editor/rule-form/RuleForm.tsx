import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type Indicator, recogniseShape, scopeOf, type Shape, type ShapeKind, SHAPES } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import type { SteadyEditor } from '../use-draft-editor';
import type { SavedPerson } from '../persons/use-saved-persons';
import { TellCondition } from './condition/condition-frame';
import { withRule } from './first-rule';
import { IndicatorCurve } from './IndicatorCurve';
import { KindChooser, KINDS } from './KindChooser';
import { ShapeForm } from './ShapeForm';
import { shapeLike } from './shape-like';
import { useTellCondition } from './use-tell-condition';
import { shapeOf, writtenRule } from './written-shapes';

interface RuleFormProps {
  editor: SteadyEditor;
  node: Indicator;
  pointer: string;
  readOnly: boolean;
  person: SavedPerson | null;
}

/** The kinds to choose from, the present one among them even where officers are not offered it for a new rule. */
function kindsBeside(shape: Shape | null): readonly ShapeKind[] {
  return shape && !KINDS.includes(shape.kind) ? [shape.kind, ...KINDS] : KINDS;
}

/** The rule as a form, where it has the shape of one; what the form writes is the JSON-Logic that the other views show. */
export function RuleForm({ editor, node, pointer, readOnly, person }: RuleFormProps) {
  const translate = useTranslate();
  const text = useText();
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
  const facts = editor.analysis.resolved?.document.facts ?? [];
  return (
    <Card sx={{ p: 1.5, overflow: 'visible' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" component="h3">
          {translate('drafting.rule.title')}
        </Typography>
        {node.rule !== null && (
          <TextField
            select
            value={shape?.kind ?? ''}
            disabled={readOnly}
            onChange={(event) => {
              const next = shapeLike(event.target.value as ShapeKind, shape, facts);
              if (next) write(next, '');
            }}
            slotProps={{ select: { native: true }, htmlInput: { 'aria-label': translate('drafting.rule.template') } }}
          >
            {!shape && <option value="">{translate('drafting.rule.free')}</option>}
            {kindsBeside(shape).map((kind) => (
              <option key={kind} value={kind} disabled={kind !== shape?.kind && !shapeLike(kind, shape, facts)}>
                {text(SHAPES[kind].title)}
              </option>
            ))}
          </TextField>
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
      <IndicatorCurve editor={editor} node={node} person={person} />
    </Card>
  );
}

import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import {
  type Fact,
  type FormulaRounding,
  type Group,
  type GroupFormula,
  recogniseGroupFormula,
  withEntryValue,
  writeGroupFormula,
} from '@jifen/policies';
import { memo, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ChoiceField } from '../scenes/ChoiceField';
import { addends } from '../scenes/scene-names';
import type { SteadyEditor } from '../use-draft-editor';
import { FORMULA_KINDS, formulaLike } from './formula-like';
import { countedNames, formulaNames } from './formula-names';
import { PartsForm } from './PartsForm';
import { ShareOfPoints } from './ShareOfPoints';

interface GroupFormulaFormProps {
  editor: SteadyEditor;
  group: Group;
  pointer: string;
  readOnly: boolean;
}

const NO_FACTS: readonly Fact[] = [];
const ROUNDINGS: readonly FormulaRounding[] = ['round', 'floor', 'ceil'];

/** The formula of a group as a form, where it has the shape of one; what the form writes is the JSON-Logic that the other view shows. */
export const GroupFormulaForm = memo(function GroupFormulaForm(props: GroupFormulaFormProps) {
  const { editor, group, pointer, readOnly } = props;
  const translate = useTranslate();
  const { rules, resolved } = editor.analysis;
  const facts = resolved?.document.facts ?? NO_FACTS;
  const names = useMemo(() => formulaNames(group, addends(rules, facts, [])), [group, rules, facts]);
  const isPending = (group.formula ?? null) === null;
  const formula = useMemo(() => recogniseGroupFormula(group.formula), [group.formula]);
  const write = (next: GroupFormula, key: string): void => {
    const rule = writeGroupFormula(next);
    if (isPending) editor.change(pointer, withEntryValue(group, '/formula', rule));
    else editor.change(`${pointer}/formula`, rule, key && `${pointer}/formula${key}`);
  };
  const counted = countedNames(group);
  const possible = FORMULA_KINDS.filter((kind) => kind === formula?.kind || formulaLike(kind, formula, counted));
  const kind = formula?.kind ?? 'other';
  return (
    <Card sx={{ p: 1.5, overflow: 'visible', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <Typography variant="h2" component="h3">
        {translate('basis.formula.title')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ChoiceField
          label={translate('basis.formula.kind')}
          value={kind}
          choices={[
            ...possible.map((each) => [each, translate(`basis.formula.kinds.${each}`)] as const),
            ...(formula
              ? []
              : [['other' as const, translate(`basis.formula.kinds.${isPending ? 'none' : 'other'}`)] as const]),
          ]}
          readOnly={readOnly}
          onChange={(next) => {
            const like = next === 'other' ? null : formulaLike(next, formula, counted);
            if (like) write(like, '');
          }}
        />
        {formula && (
          <ChoiceField
            label={translate('basis.formula.rounding.label')}
            value={formula.rounding ?? 'exact'}
            choices={[
              ...(formula.kind === 'share'
                ? []
                : [['exact' as const, translate('basis.formula.rounding.exact')] as const]),
              ...ROUNDINGS.map((each) => [each, translate(`basis.formula.rounding.${each}`)] as const),
            ]}
            readOnly={readOnly}
            onChange={(next) => {
              if (formula.kind !== 'share') write({ ...formula, rounding: next === 'exact' ? null : next }, '');
              else if (next !== 'exact') write({ ...formula, rounding: next }, '');
            }}
          />
        )}
      </Box>
      {!formula && (
        <Typography sx={{ color: 'text.secondary' }}>
          {translate(isPending ? 'basis.formula.pending' : 'basis.formula.other')}
        </Typography>
      )}
      {formula?.kind === 'share' && (
        <ShareOfPoints share={formula} names={names} readOnly={readOnly} onChange={write} />
      )}
      {formula && formula.kind !== 'share' && (
        <PartsForm formula={formula} names={names} readOnly={readOnly} onChange={write} />
      )}
    </Card>
  );
});

import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { Combine, type Department, type Group, markAt, type PlacedNode, withEntryValue } from '@jifen/policies';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { AcquisitionFields } from './basis/AcquisitionFields';
import { EffectField } from './basis/EffectField';
import { NumberField } from './NumberField';
import { steadyField } from './steady-field';
import type { SteadyEditor } from './use-draft-editor';
import { useLatest } from './use-latest';

interface NodeFieldsProps {
  editor: SteadyEditor;
  placed: PlacedNode;
  locked: boolean;
}

const NO_DEPARTMENTS: readonly Department[] = [];

/** Facts of life of an indicator or group: what it may give at most, who is responsible, how the facts are got. */
export const NodeFields = memo(function NodeFields({ editor, placed, locked }: NodeFieldsProps) {
  const translate = useTranslate();
  const { node, pointer } = placed;
  const readOnly = editor.readOnly || locked;
  const limit = node.kind === 'indicator' ? 'max' : 'cap';
  const clear = useLatest(() => editor.change(`${pointer}/${limit}`, undefined));
  const departments = editor.analysis.resolved?.document.departments ?? NO_DEPARTMENTS;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))', gap: 1.5 }}>
      <NumberField
        label={translate(`drafting.node.${limit}`)}
        unit={translate('drafting.points')}
        value={(node.kind === 'indicator' ? node.max : node.cap) ?? null}
        placeholder={translate(pendingOrUncapped(node.kind === 'indicator' ? node.max : node.cap))}
        readOnly={readOnly}
        onChange={(value) => {
          if (markAt(node.marks, `/${limit}`, 'pending'))
            editor.change(pointer, withEntryValue(node, `/${limit}`, value));
          else editor.change(`${pointer}/${limit}`, value, `${pointer}/${limit}`);
        }}
        onClear={clear}
      />
      {node.kind === 'indicator' && (
        <DepartmentField
          departments={departments}
          value={node.department}
          readOnly={readOnly}
          onChange={(department) => editor.change(`${pointer}/department`, department, `${pointer}/department`)}
        />
      )}
      {node.kind === 'group' && (
        <TextField
          select
          label={translate('drafting.node.combine')}
          value={node.combine}
          disabled={readOnly}
          onChange={(event) => editor.change(pointer, recombined(node, Combine.parse(event.target.value)))}
          slotProps={{ select: { native: true } }}
        >
          <option value="sum">{translate('drafting.node.sum')}</option>
          <option value="max">{translate('drafting.node.highest')}</option>
          <option value="formula">{translate('drafting.node.byFormula')}</option>
        </TextField>
      )}
      {pointer !== '/score' && (
        <EffectField
          value={node.effect}
          readOnly={readOnly}
          onChange={(effect) => editor.change(`${pointer}/effect`, effect)}
        />
      )}
      {node.kind === 'indicator' && (
        <AcquisitionFields
          key={node.id}
          acquisition={node.acquisition}
          readOnly={readOnly}
          onChange={(at, value) => {
            const place = `${pointer}/acquisition${at}`;
            editor.change(place, value, at && place);
          }}
        />
      )}
    </Box>
  );
});

interface DepartmentFieldProps {
  departments: readonly Department[];
  value: string | undefined;
  readOnly: boolean;
  onChange: (id: string | undefined) => void;
}

/** The department responsible for an indicator; none where that is not stated. */
const DepartmentField = steadyField(function DepartmentField(props: DepartmentFieldProps) {
  const { departments, value, readOnly, onChange } = props;
  const translate = useTranslate();
  const text = useText();
  return (
    <Autocomplete
      size="small"
      options={departments}
      value={departments.find(({ id }) => id === value) ?? null}
      readOnly={readOnly}
      getOptionLabel={(option) => text(option.title)}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      onChange={(_, option) => onChange(option?.id)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('drafting.node.department')}
          placeholder={translate('drafting.node.notStated')}
        />
      )}
    />
  );
});

/** The group combined in another way. A formula begins as the sum of the children, and does not outlive its use. */
function recombined({ formula: _formula, whenUnknown: _unknown, ...group }: Group, combine: Combine): Group {
  if (combine !== 'formula') return { ...group, combine };
  const points = group.children.flatMap((child) =>
    child.kind === 'include' || child.effect === 'separate' ? [] : [{ var: `points.${child.id}` }],
  );
  return { ...group, combine, formula: points.length > 0 ? { '+': points } : 0 };
}

function pendingOrUncapped(amount: number | null | undefined): string {
  return amount === null ? 'status.pending' : 'drafting.tree.uncapped';
}

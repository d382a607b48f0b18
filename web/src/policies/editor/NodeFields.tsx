import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Combine, type Department, type Group, type Indicator, type PlacedNode } from '@jifen/policies';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { Chip, StatusChip } from '../../status';
import { useTokens } from '../../theme';
import { NumberField } from './NumberField';
import { steadyField } from './steady-field';
import type { SteadyEditor } from './use-draft-editor';

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
  const departments = editor.analysis.resolved?.document.departments ?? NO_DEPARTMENTS;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))', gap: 1.5 }}>
      <NumberField
        label={translate(`drafting.node.${limit}`)}
        unit={translate('drafting.points')}
        value={(node.kind === 'indicator' ? node.max : node.cap) ?? null}
        placeholder={translate(pendingOrUncapped(node.kind === 'indicator' ? node.max : node.cap))}
        readOnly={readOnly}
        onChange={(value) => editor.change(`${pointer}/${limit}`, value, `${pointer}/${limit}`)}
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
      {node.kind === 'indicator' && <Acquired acquisition={node.acquisition} />}
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

function Labelled({ label, children, wide = false }: { label: string; children: React.ReactNode; wide?: boolean }) {
  return (
    <Box sx={{ minWidth: 0, gridColumn: wide ? '1 / -1' : undefined }}>
      <Typography sx={{ fontSize: 13, lineHeight: '20px', color: 'text.secondary' }}>{label}</Typography>
      <Box sx={{ fontSize: 14, minHeight: 32, display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1 }}>
        {children}
      </Box>
    </Box>
  );
}

/** How the facts of an indicator are got: by whom, from which database, on what evidence. */
const Acquired = memo(function Acquired({ acquisition }: Pick<Indicator, 'acquisition'>) {
  const translate = useTranslate();
  const text = useText();
  const parts = [
    acquisition ? translate(`drafting.acquisition.${acquisition.mode}`) : null,
    acquisition?.database ?? null,
    ...(acquisition?.evidence ?? []).map(text),
  ].filter((part) => part !== null);
  return (
    <Labelled label={translate('drafting.node.acquisition')}>
      {parts.length > 0 ? parts.join(' · ') : translate('drafting.node.notStated')}
    </Labelled>
  );
});

/** What the node rests on: readings of the text, sources, and how firm its values are. */
export const NodeBasis = memo(function NodeBasis({
  editor,
  placed: { node },
}: {
  editor: SteadyEditor;
  placed: PlacedNode;
}) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { documents = [], readings = [] } = editor.analysis.resolved?.document ?? {};
  const titleOf = (id: string): string => documents.find((document) => document.id === id)?.title ?? id;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {node.readings.length > 0 && (
        <Labelled label={translate('drafting.node.readings')} wide>
          {node.readings.map((id) => {
            const reading = readings.find((candidate) => candidate.id === id);
            return (
              <Chip
                key={id}
                tone={tokens.primary}
                title={reading ? `${text(reading.question)} → ${text(reading.decision)}` : id}
              >
                {reading ? `${id} ${text(reading.decision)}` : id}
              </Chip>
            );
          })}
        </Labelled>
      )}
      <Labelled label={translate('drafting.node.citations')} wide>
        {node.citations.length > 0
          ? node.citations.map(({ document, clause }, index) => (
              <span key={index}>
                {titleOf(document)} {clause}
              </span>
            ))
          : translate('drafting.node.notStated')}
      </Labelled>
      {node.marks.length > 0 && (
        <Labelled label={translate('drafting.node.marks')} wide>
          {node.marks.map((mark, index) => (
            <Box key={index} sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
              <StatusChip status={mark.kind} title={text(mark.note)} />
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {text(mark.note)}
              </Typography>
            </Box>
          ))}
        </Labelled>
      )}
    </Box>
  );
});

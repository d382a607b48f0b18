import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { PageSkeleton, Section } from '../../layout';
import { formatCount } from '../../numbers';
import { FindingList, ProblemAlert } from '../../problems';
import { type SubjectChoice, subjectKey, subjectOf } from '../../simulations/inputs/subject-choice';
import { SubjectField } from '../../simulations/inputs/SubjectField';
import { columnChoices, meaningsOf } from './column-choice';
import { ColumnTable } from './ColumnTable';
import { MissingFacts } from './MissingFacts';
import type { ColumnUse, ImportColumns, ImportMapping, ImportReport, PopulationImport } from './population-import';
import { ReadingOptions } from './ReadingOptions';
import { SheetField } from './SheetField';
import { useImportAction } from './use-import';
import { suggestedMapping, useMapping, useSuggestion } from './use-mapping';
import { ValuesDrawer } from './ValuesDrawer';

interface MappingStepProps {
  found: PopulationImport;
  table: ImportColumns;
  subjects: readonly SubjectChoice[];
  /** Texts that the last check could not read, by column. */
  unmapped: ImportReport['unmapped'];
  onSaved: () => void;
  onCheck: () => void;
}

/** The second step: what each column is, what is missing, how cells are read. */
export function MappingStep({ found, table, subjects, unmapped, onSaved, onCheck }: MappingStepProps) {
  const translate = useTranslate();
  const text = useText();
  const { mapping, findings, isDirty, error, change } = useMapping(found.id, table.mapping, table.findings, onSaved);
  const [chosen, choose] = useState(() => mapping?.dictionary ?? firstOf(subjects));
  const [valuesOf, showValues] = useState<number | null>(null);
  const { data: suggestion, error: noSuggestion, refetch } = useSuggestion(found.id, chosen);
  const check = useImportAction(found.id, 'check');
  const isOther = mapping?.dictionary.id !== chosen?.id;
  useEffect(() => {
    if (!suggestion || !chosen || !isOther) return;
    change(suggestedMapping(chosen, suggestion, mapping, nameOf(found.fileName)));
  });
  const choices = useMemo(
    () => (suggestion ? columnChoices(suggestion.facts, text, translate) : []),
    [suggestion, text, translate],
  );
  const changeUse = useCallback(
    (column: number, use: ColumnUse) => {
      if (mapping) change(withUse(mapping, column, use));
    },
    [mapping, change],
  );
  if (noSuggestion) return <ProblemAlert error={noSuggestion} onRetry={() => void refetch()} />;
  if (!suggestion || !mapping || isOther) return <PageSkeleton />;
  const mapped = new Set(mapping.columns.flatMap((use) => ('fact' in use ? [use.fact] : [])));
  const missing = suggestion.facts.filter(({ id }) => !mapped.has(id));
  const open = new Set(findings.flatMap(({ pointer }) => /^\/columns\/(\d+)/.exec(pointer)?.[1] ?? []).map(Number));
  const listed = findings.filter(({ code }) => code !== 'MAPPING-COLUMN-UNDECIDED' && code !== 'MAPPING-FACT-MISSING');
  const lacking = mapping.name.trim() === '' || mapping.asOf === '';
  return (
    <>
      <Section title={translate('imports.what')} padded>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))', pt: 0.5 }}>
          <TextField
            label={translate('imports.field.name')}
            value={mapping.name}
            error={mapping.name.trim() === ''}
            onChange={({ target }) => change({ ...mapping, name: target.value.slice(0, 100) })}
          />
          <TextField
            label={translate('imports.field.asOf')}
            type="date"
            value={mapping.asOf}
            error={mapping.asOf === ''}
            onChange={({ target }) => change({ ...mapping, asOf: target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <SubjectField
            label={translate('imports.field.dictionary')}
            value={chosen ? subjectKey(chosen) : ''}
            onChange={(key) => choose(subjectOf(key) ?? chosen)}
            subjects={subjects}
          />
          <SheetField found={found} table={table} />
        </Box>
      </Section>
      <Section
        title={translate('imports.columns')}
        note={translate('imports.columnsNote', {
          rows: formatCount(table.rows),
          encoding: table.encoding ?? table.kind,
        })}
      >
        <ColumnTable
          columns={table.columns}
          uses={mapping.columns}
          guesses={suggestion.columns}
          choices={choices}
          open={open}
          onChange={changeUse}
          onValues={showValues}
        />
      </Section>
      <MissingFacts
        facts={missing}
        confirmed={mapping.notCollected}
        onChange={(notCollected) => change({ ...mapping, notCollected })}
      />
      <Section title={translate('imports.reading')} padded>
        <ReadingOptions
          mapping={mapping}
          onChange={change}
          hasFormulas={table.columns.some(({ formulas }) => formulas !== null)}
          hasLists={mapping.columns.some(({ use }) => use === 'list' || use === 'field')}
        />
      </Section>
      {listed.length > 0 && (
        <Section title={translate('imports.lacks')} padded>
          <FindingList findings={listed} limit={10} />
        </Section>
      )}
      {error && <ProblemAlert title={translate('imports.notSaved')} error={error} />}
      {check.error && <ProblemAlert error={check.error} />}
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Button
          variant="contained"
          color="primary"
          disabled={isDirty || lacking || findings.length > 0 || check.isPending}
          onClick={() => check.mutate(undefined, { onSuccess: onCheck })}
        >
          {translate('imports.check')}
        </Button>
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {isDirty
            ? translate('imports.saving')
            : findings.length === 0
              ? translate('imports.ready')
              : translate('imports.open', { smart_count: findings.length })}
        </Box>
      </Box>
      {valuesOf !== null && (
        <Values
          table={table}
          mapping={mapping}
          column={valuesOf}
          facts={suggestion.facts}
          unread={unmapped.find(({ column }) => column === valuesOf)?.texts ?? []}
          onChange={changeUse}
          onClose={() => showValues(null)}
        />
      )}
    </>
  );
}

interface ValuesProps {
  table: ImportColumns;
  mapping: ImportMapping;
  column: number;
  facts: Parameters<typeof columnChoices>[0];
  unread: readonly { readonly text: string; readonly count: number }[];
  onChange: (column: number, use: ColumnUse) => void;
  onClose: () => void;
}

function Values({ table, mapping, column, facts, unread, onChange, onClose }: ValuesProps) {
  const use = mapping.columns[column];
  const fact = facts.find(({ id }) => use?.use === 'fact' && id === use.fact);
  if (use?.use !== 'fact' || !fact) return null;
  const first = new Set(unread.map(({ text }) => text));
  const seen = (table.columns[column]?.values ?? []).filter(({ text }) => !first.has(text));
  return (
    <ValuesDrawer
      heading={table.columns[column]?.heading ?? ''}
      fact={fact}
      values={[
        ...unread.map((value) => ({ ...value, isUnread: true })),
        ...seen.map((value) => ({ ...value, isUnread: false })),
      ]}
      meanings={meaningsOf(use)}
      onChange={(values) => onChange(column, { ...use, values })}
      onClose={onClose}
    />
  );
}

/** The mapping with another use of a column; what is mapped now is not missing any more. */
function withUse(mapping: ImportMapping, column: number, use: ColumnUse): ImportMapping {
  const columns = mapping.columns.map((before, index) => (index === column ? use : before));
  const mapped = 'fact' in use ? use.fact : null;
  return { ...mapping, columns, notCollected: mapping.notCollected.filter((fact) => fact !== mapped) };
}

/** Drafts before versions: what is imported is mostly meant for what is being worked on. */
function firstOf(subjects: readonly SubjectChoice[]): ImportMapping['dictionary'] | null {
  const subject = subjects.find(({ kind }) => kind === 'draft') ?? subjects[0];
  return subject ? { kind: subject.kind, id: subject.id } : null;
}

/** A file's name without its ending, as a name of the population to begin with. */
function nameOf(fileName: string): string {
  return fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '').slice(0, 100);
}

import type { PolicyDocument } from '@jifen/policies';
import { lazy, memo, Suspense, useCallback } from 'react';
import { may, useMe } from '../../../auth-provider';
import { useText } from '../../../i18n';
import { today } from '../../../simulations/inputs/today';
import { AllFindings } from '../AllFindings';
import { CasesPanel } from '../cases/CasesPanel';
import { EffectPanel } from '../live/EffectPanel';
import { newPerson, type PersonEdit } from '../persons/person-edit';
import { PersonsPanel } from '../persons/PersonsPanel';
import { TracePanel } from '../persons/TracePanel';
import { useSavedPersons } from '../persons/use-saved-persons';
import type { TreeRow } from '../tree/tree-row';
import type { SteadyEditor } from '../use-draft-editor';

interface SidePaneProps {
  draftId: string;
  policyId: string;
  county: string;
  editor: SteadyEditor;
  /** What the effect of the document is held against. */
  base: PolicyDocument;
  /** Name of what the draft is compared with. */
  baseLabel: string | null;
  /** A rule is half written: the document is not what is on screen. */
  isHalfWritten: boolean;
  rows: readonly TreeRow[];
  /** Id of the row that the form shows. */
  selected: string;
  /** Id of the node that the form shows; empty where it shows something that gives no points. */
  nodeId: string;
  personId: string | null;
  onPerson: (id: string) => void;
  onSelect: (id: string) => void;
  onOpen: (person: PersonEdit) => void;
}

const Opinions = memo(
  lazy(() =>
    import('../../../consultations/ConsultationPanel').then(({ ConsultationPanel }) => ({
      default: ConsultationPanel,
    })),
  ),
);
const Persons = memo(PersonsPanel);
const Effect = memo(EffectPanel);
const Trace = memo(TracePanel);
const Cases = memo(CasesPanel);
const Findings = memo(AllFindings);

/**
 * The right pane: what was said in consultations, what the edit does to the saved persons, to a population, to the selected person's points and to the test cases, and what
 * the checker says. Drawn anew when an edit has been worked out, not with every key.
 */
export const SidePane = memo(function SidePane(props: SidePaneProps) {
  const { draftId, policyId, county, editor, base, baseLabel, isHalfWritten } = props;
  const { rows, selected, nodeId, personId, onPerson, onSelect, onOpen } = props;
  const text = useText();
  const { role } = useMe();
  const { analysis, lastGood, isStale, readOnly } = editor;
  const persons = useSavedPersons(policyId, lastGood, editor.base);
  const { refetch } = persons;
  const person = persons.rows.find((row) => row.person.id === personId) ?? persons.rows[0] ?? null;
  const retry = useCallback(() => void refetch(), [refetch]);
  const openCase = useCallback<React.ComponentProps<typeof CasesPanel>['onOpen']>(
    ({ title, facts, asOf }) => onOpen(newPerson(asOf, { name: text(title), facts })),
    [onOpen, text],
  );
  const openWitness = useCallback<React.ComponentProps<typeof AllFindings>['onWitness']>(
    ({ message, witness, asOf }) => onOpen(newPerson(asOf ?? today(), { name: text(message), facts: witness ?? {} })),
    [onOpen, text],
  );
  return (
    <>
      <Suspense fallback={null}>
        <Opinions
          draftId={draftId}
          title={text(analysis.document.title)}
          rows={rows}
          selected={selected}
          onSelect={onSelect}
        />
      </Suspense>
      <Persons
        rows={persons.rows}
        isPending={persons.isPending}
        error={persons.error}
        onRetry={retry}
        selected={person?.person.id ?? null}
        onSelect={onPerson}
        baseLabel={baseLabel}
        stale={isStale}
        draftId={draftId}
        policyId={policyId}
        analysis={analysis}
        lastGood={lastGood}
        today={today()}
        maySave={may(role, 'create', 'persons')}
        onOpen={onOpen}
      />
      {may(role, 'show', 'effects') && (
        <Effect
          draftId={draftId}
          county={county}
          document={isStale || isHalfWritten ? null : analysis.document}
          base={base}
        />
      )}
      {person && <Trace editor={editor} scored={person} nodeId={nodeId} baseLabel={baseLabel} onOpen={onOpen} />}
      <Cases
        draftId={draftId}
        analysis={lastGood}
        readOnly={readOnly}
        today={today()}
        onSelect={onSelect}
        onOpen={openCase}
      />
      <Findings editor={editor} rows={rows} onSelect={onSelect} onWitness={openWitness} />
    </>
  );
});

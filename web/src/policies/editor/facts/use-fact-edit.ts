import {
  addFact,
  changeFact,
  type Department,
  type Fact,
  type Finding,
  newFactIdRefusal,
  type PolicyCase,
  type PolicyDocument,
  removeFact,
  sameContent,
} from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../../../i18n';
import { usePinyin } from '../../../search/pinyin';
import type { DraftEditor } from '../use-draft-editor';
import { EMPTY_FACT, type FactForm, formOf } from './fact-form';
import { lacksIds, withIds } from './propose-ids';
import { readFactForm, type Wrong } from './read-fact-form';

/** A fact being added, changed or removed. Nothing of it is in the draft until `apply`. */
export interface FactEdit {
  /** The fact as the draft declares it; undefined for a new one. */
  readonly given: Fact | undefined;
  /** It cannot be edited here: declared above, or not at all, or the draft is read-only. */
  readonly isLocked: boolean;
  readonly form: FactForm;
  /** The form with ids proposed where none was typed. */
  readonly named: FactForm;
  /** What was typed; null while something is not understood. */
  readonly fact: Fact | null;
  readonly wrong: Wrong;
  readonly idRefusal: Finding | undefined;
  /** Why the declaration is refused as a whole. */
  readonly refusals: readonly Finding[];
  readonly departments: readonly Department[];
  readonly isRemoving: boolean;
  /** Why the fact cannot be removed, after somebody asked to. */
  readonly removal: Finding | undefined;
  /** The draft after the edit; the draft itself where there is none to make. */
  readonly document: PolicyDocument;
  readonly isReady: boolean;
  readonly change: (form: FactForm) => void;
  readonly askRemoval: () => void;
  readonly keep: () => void;
  readonly apply: () => void;
}

/** Edits a fact of the draft; `factId` null: a new one. `onDone` is told once it has been written. */
export function useFactEdit(
  editor: DraftEditor,
  factId: string | null,
  cases: readonly PolicyCase[],
  onDone: () => void,
): FactEdit {
  const text = useText();
  const notify = useNotify();
  const { document } = editor;
  const included = useMemo(
    () => new Set(editor.included.flatMap(({ facts }) => facts.map(({ id }) => id))),
    [editor.included],
  );
  const given = factId === null ? undefined : document.facts.find(({ id }) => id === factId);
  const [form, setForm] = useState<FactForm>(() => (given ? formOf(given) : EMPTY_FACT));
  const pinyin = usePinyin(lacksIds(form));
  const [step, setStep] = useState<'edit' | 'remove' | 'refused'>('edit');
  const taken = useMemo(
    () => new Set([...included, ...document.facts.map(({ id }) => id)]),
    [included, document.facts],
  );
  const named = useMemo(() => withIds(form, pinyin, taken), [form, pinyin, taken]);
  const { fact, wrong } = useMemo(() => readFactForm(named, given ?? null), [named, given]);
  const idRefusal = given ? undefined : newFactIdRefusal(document, named.id ?? '', included);
  const removed = useMemo(
    () => (given ? removeFact(document, given.id, included, cases) : null),
    [document, given, included, cases],
  );
  const written = useMemo(() => {
    if (!fact || (given && sameContent(given, fact))) return null;
    return given ? changeFact(document, fact, included) : addFact(document, fact, included);
  }, [document, fact, given, included]);
  const isRemoving = step === 'remove' && removed?.value !== null;
  const outcome = isRemoving ? removed : written;
  const isLocked = editor.readOnly || (factId !== null && (!given || included.has(factId)));
  return {
    given,
    isLocked,
    form,
    named,
    fact,
    wrong,
    idRefusal,
    refusals: isRemoving ? [] : (written?.findings ?? []).filter(({ pointer }) => pointer !== idRefusal?.pointer),
    departments: editor.analysis.resolved?.document.departments ?? document.departments,
    isRemoving,
    removal: step === 'refused' ? removed?.findings[0] : undefined,
    document: outcome?.value?.document ?? document,
    isReady: outcome?.value != null,
    change: (next) => {
      setForm(next);
      setStep('edit');
    },
    askRemoval: () => setStep(removed?.value ? 'remove' : 'refused'),
    keep: () => setStep('edit'),
    apply: () => {
      if (!outcome?.value) return;
      editor.edit(document, outcome.value.document);
      const what = isRemoving ? 'remove' : given ? 'change' : 'add';
      const label = text(isRemoving ? given?.label : fact?.label);
      notify(`factEdit.done.${what}`, { type: 'success', messageArgs: { label } });
      onDone();
    },
  };
}

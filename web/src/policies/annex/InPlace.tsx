import { useEffect, useRef, useState } from 'react';
import type { Place } from '@jifen/policies';

/** How something in the text becomes a field and is read from it. */
interface InPlaceProps extends Pick<Place, 'own'> {
  /** What the text says. */
  text: string;
  className: string;
  /** Name of the button that makes it a field, and of the field. */
  label: string;
  fieldLabel: string;
  /** What stands in the field at first. */
  initial: string;
  /** Several lines, for words; numbers have one. */
  isLong?: boolean;
  most: number;
  /** What the checker says of it. */
  finding?: string | undefined;
  /** What somebody should know who changes it. */
  hint?: string | undefined;
  /** Takes what was typed; the reason where it is refused. */
  take: (typed: string) => string | null;
}

/** Something in the text that can be changed there: a click, Enter or F2 makes it a field. */
export function InPlace({ own, text, className, label, finding, ...field }: InPlaceProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(false);
  const returns = useRef(false);
  useEffect(() => {
    if (returns.current && !editing) button.current?.focus();
    returns.current = false;
  }, [editing]);
  if (editing) {
    const leave = (byKey: boolean): void => {
      returns.current = byKey;
      setEditing(false);
    };
    return <Field {...field} own={own} onLeave={leave} />;
  }
  return (
    <button
      ref={button}
      type="button"
      className={className}
      data-own={own ?? undefined}
      data-wrong={finding === undefined ? undefined : 'true'}
      title={finding}
      aria-label={label}
      onClick={() => setEditing(true)}
      onKeyDown={(event) => {
        if (event.key !== 'F2') return;
        event.preventDefault();
        setEditing(true);
      }}
    >
      {text}
    </button>
  );
}

type FieldProps = Omit<InPlaceProps, 'text' | 'className' | 'label' | 'finding'> & {
  /** `byKey` where the focus stays at the place. */
  onLeave: (byKey: boolean) => void;
};

function Field({ own, initial, fieldLabel, isLong = false, most, hint, take, onLeave }: FieldProps) {
  const [typed, setTyped] = useState(initial);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const commit = (byKey: boolean): void => {
    const refused = typed.trim() === initial ? null : take(typed);
    // What is refused stays in the field while somebody is at it, and is given up when they go elsewhere.
    if (refused !== null && byKey) setRefusal(refused);
    else onLeave(byKey);
  };
  const shared = {
    ref: input,
    value: typed,
    maxLength: most,
    'aria-label': fieldLabel,
    'aria-invalid': refusal !== null,
    onChange: (event: { target: { value: string } }) => {
      setTyped(event.target.value);
      setRefusal(null);
    },
    onBlur: () => commit(false),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') commit(true);
      else if (event.key === 'Escape') onLeave(true);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return (
    <span data-own={own ?? undefined} className={isLong ? 'annex-field is-long' : 'annex-field'}>
      {isLong ? (
        <textarea {...shared} rows={1} />
      ) : (
        <input {...shared} inputMode="decimal" size={Math.max(4, typed.length + 1)} />
      )}
      {refusal !== null && (
        <span role="alert" className="annex-wrong">
          {refusal}
        </span>
      )}
      {refusal === null && hint !== undefined && <span className="annex-hint">{hint}</span>}
    </span>
  );
}

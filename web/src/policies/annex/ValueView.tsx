import { type AnnexValue, type Finding, render, type RunningToken } from '@jifen/policies';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../i18n';
import { useAnnexEditing } from './annex-editing';
import { parseValue } from './parse-value';

interface ValueViewProps {
  value: AnnexValue;
  /** The value as the text says it. */
  text: string;
  /** What the other policy says in its place. */
  old: RunningToken | undefined;
  /** What the value belongs to, for those who hear it only. */
  subject: string;
}

/** A value in the text, the old one struck through before it. Where it may be changed, a click or Enter makes it a field. */
export function ValueView({ value, text, old, subject }: ValueViewProps) {
  const { language } = useLanguage();
  const { change, findings } = useAnnexEditing();
  const finding = value.own === null ? undefined : findingAt(findings, value.own);
  const mayChange = change !== undefined && value.own !== null;
  return (
    <>
      {old && <del className="annex-old">{render([old], language)}</del>}
      {old && ' '}
      {mayChange ? (
        <EditableValue
          value={value}
          text={text}
          subject={subject}
          finding={finding}
          onChange={(said) => change(value, said)}
        />
      ) : (
        <span className={value.value === null ? 'annex-pending' : 'annex-fixed'}>{text}</span>
      )}
    </>
  );
}

/** The finding that stands at a value itself. */
function findingAt(findings: readonly Finding[], pointer: string): Finding | undefined {
  return findings.find((finding) => finding.pointer === pointer && finding.severity !== 'info');
}

interface EditableValueProps {
  value: AnnexValue;
  text: string;
  subject: string;
  finding: Finding | undefined;
  onChange: (said: number | string) => void;
}

function EditableValue({ value, text, subject, finding, onChange }: EditableValueProps) {
  const translate = useTranslate();
  const words = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(false);
  const returns = useRef(false);
  useEffect(() => {
    if (returns.current && !editing) button.current?.focus();
    returns.current = false;
  }, [editing]);
  const leave = (said: number | string | undefined, byKey: boolean): void => {
    returns.current = byKey;
    setEditing(false);
    if (said !== undefined && said !== shownValue(value)) onChange(said);
  };
  if (editing) return <ValueField value={value} subject={subject} onLeave={leave} />;
  return (
    <button
      ref={button}
      type="button"
      className={value.value === null ? 'annex-value annex-pending' : 'annex-value'}
      data-wrong={finding ? 'true' : undefined}
      title={finding ? words(finding.message) : undefined}
      aria-label={translate('annex.edit', { value: text, subject })}
      onClick={() => setEditing(true)}
    >
      {text}
    </button>
  );
}

/** The value as it is typed: without the contrary sign that the rule has. */
function shownValue({ value, turned }: AnnexValue): number | string | null {
  return typeof value === 'number' && turned ? -value : value;
}

interface ValueFieldProps {
  value: AnnexValue;
  subject: string;
  /** With what was typed, or nothing where it is given up; `byKey` where the focus stays at the place. */
  onLeave: (said: number | string | undefined, byKey: boolean) => void;
}

function ValueField({ value, subject, onLeave }: ValueFieldProps) {
  const translate = useTranslate();
  const before = String(shownValue(value) ?? '');
  const [typed, setTyped] = useState(before);
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const commit = (byKey: boolean): void => {
    const said = parseValue(typed, value.kind);
    if (typed.trim() === before) onLeave(undefined, byKey);
    else if (said !== undefined) onLeave(said, byKey);
    // What is no value stays in the field while somebody is at it, and is given up when they go elsewhere.
    else if (byKey) setWrong(true);
    else onLeave(undefined, false);
  };
  const message = translate(`annex.wrong.${value.kind}`);
  return (
    <span className="annex-field">
      <input
        ref={input}
        value={typed}
        inputMode={value.kind === 'date' ? 'numeric' : 'decimal'}
        size={Math.max(4, typed.length + 1)}
        maxLength={20}
        autoFocus
        aria-label={translate('annex.field', { subject, value: before || translate('annex.pending') })}
        aria-invalid={wrong}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onBlur={() => commit(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') commit(true);
          else if (event.key === 'Escape') onLeave(undefined, true);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {wrong && (
        <span role="alert" className="annex-wrong">
          {message}
        </span>
      )}
    </span>
  );
}

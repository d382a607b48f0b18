import { useState } from 'react';

/** A value as somebody is typing it. */
export interface Typed {
  /** What the field shows. */
  readonly text: string;
  /** The field was left: what was understood is shown as it is written properly. */
  readonly settle: () => void;
  readonly type: (text: string) => void;
}

/**
 * A text field for a value. What is understood becomes the value; an empty field makes it unknown; anything else becomes the value as it
 * stands, so that the check of the person says what is wrong with it and nothing typed is lost.
 */
export function useTyped(value: unknown, parse: (text: string) => unknown, onChange: (value: unknown) => void): Typed {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: unknown } | null>(null);
  // What was typed stays as typed ("0.50") until the value changes from outside.
  const text = typed && Object.is(typed.value, value ?? null) ? typed.text : plainText(value);
  return {
    text,
    settle: () => setTyped(null),
    type: (next) => {
      const understood = next.trim() === '' ? null : (parse(next) ?? next);
      setTyped({ text: next, value: understood });
      onChange(understood);
    },
  };
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import { use, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLatest } from '../use-latest';
import { KeysInHandContext } from './keys-in-hand';

/** What is typed into a field. */
export interface Typed<Value> {
  /** As it was typed; null: the field shows its value. */
  readonly text: string | null;
  /** The value as it is typed, which the document may not have yet. */
  readonly value: Value;
  /** Takes the text of the field, and the value that it stands for; without one the value stays. */
  readonly type: (field: EventTarget, text: string, ...meant: [] | [Value]) => void;
  /** Writes what is in hand; the field shows its value again. */
  readonly forget: () => void;
}

interface TypedText<Value> {
  readonly text: string;
  readonly value: Value;
  /** Which of the values that are to be written. */
  readonly turn: number;
}

/**
 * A field that shows at once what is typed into it, while its value comes from the document. What was typed stays as typed ("0.50") until the
 * value changes from outside, by undo or in another view.
 */
export function useTyped<Value>(value: Value, onChange: (value: Value) => void): Typed<Value> {
  const keys = use(KeysInHandContext);
  const [typed, setTyped] = useState<TypedText<Value> | null>(null);
  const [written, setWritten] = useState(0);
  const isOwn = typed !== null && (typed.turn > written || Object.is(typed.value, value));
  const now = isOwn ? typed.value : value;

  const [field] = useState(() => ({}));
  useEffect(() => () => keys?.write(field), [keys, field]);
  // What was written last may not have been drawn yet.
  const last = useRef<{ readonly value: Value } | null>(null);
  useLayoutEffect(() => {
    last.current = null;
  }, [value]);
  const write = useLatest((next: Value): void => {
    if (Object.is(next, last.current ? last.current.value : value)) return;
    last.current = { value: next };
    onChange(next);
  });

  return {
    text: isOwn ? typed.text : null,
    value: now,
    type: (element, text, ...meant) => {
      const next = meant.length > 0 ? (meant[0] as Value) : now;
      const before = typed?.turn ?? 0;
      if (Object.is(next, now)) return setTyped({ text, value: now, turn: before });
      const turn = Math.max(before, written) + 1;
      setTyped({ text, value: next, turn });
      const put = (): void => {
        setWritten(turn);
        write(next);
      };
      if (keys) keys.take({ field, element, write: put });
      else put();
      return undefined;
    },
    forget: () => {
      keys?.write(field);
      setTyped(null);
    },
  };
}

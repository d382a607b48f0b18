import type { JsonPlace } from './json-place';

/** Something to underline in the text. */
export interface PointerMarker {
  /** RFC 6901 pointer into the value that the text holds. */
  readonly pointer: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** In the language in force. */
  readonly message: string;
  /** Stable code, shown after the message. */
  readonly code?: string;
  /** A change that mends it, offered at the place (Ctrl .): the value at `pointer` becomes `value`. */
  readonly fix?: { readonly label: string; readonly pointer: string; readonly value: unknown };
}

/** One thing that can be written at the cursor. */
export interface Completion {
  /** What the list shows, e.g. the fact's label. */
  readonly label: string;
  /** Grey words beside the label: type and unit. */
  readonly detail?: string;
  /** Lines of the panel beside the list. */
  readonly lines?: readonly string[];
  /** JSON that replaces the value (or the key with its value) at the cursor, e.g. `"volunteer_count"`. */
  readonly json: string;
  /** The same with places to fill in, in the editor's snippet syntax; the cursor goes from one to the next. */
  readonly snippet?: string;
  /** Of an operator: what replaces the key alone, where a value stands behind it already. */
  readonly key?: string;
  /** Asks for completions again at the first place to fill in. */
  readonly goesOn?: boolean;
  /** What may be typed to find it: label, code, pinyin initials, separated by blanks; label and code unless told. */
  readonly search?: string;
  readonly kind: 'fact' | 'operator' | 'value';
  /** Does not fit here: stands last, with the reason. */
  readonly unfit?: string;
}

/** What stands around the cursor: an operation, its operands, and which one is being written. */
export interface Signature {
  readonly label: string;
  /** The operands in the label, in order, each with a few words about it. */
  readonly operands: readonly { readonly label: string; readonly about?: string }[];
  /** Position among `operands`. */
  readonly active: number;
  /** Lines below: what unknown does, an example. */
  readonly lines: readonly string[];
}

/** Something that can be asked of a place in the text, by key and from the editor's own menus. */
export interface EditorCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: 'F12' | 'Shift+F12' | 'F2';
  readonly run: (place: JsonPlace) => void;
}

/** A place that is to be shown: the cursor goes there, once for each object. */
export interface Revealed {
  readonly pointer: string;
}

/** What a page can do with a mounted editor. */
export interface JsonEditorHandle {
  focus: () => void;
  /** Lay the text out again, two blanks a level. A text that is no JSON stays as it is. */
  format: () => void;
  /** Fold every block below the first level. */
  fold: () => void;
  unfold: () => void;
  /** Put the cursor at the value and scroll it into view; false where the text has no such value. */
  reveal: (pointer: string) => boolean;
}

export interface JsonEditorProps {
  /** Name of the text, read out. */
  label: string;
  /** The text. A new value from outside replaces it and keeps the cursor where it can. */
  value: string;
  /** Every change of the text, including one that is no JSON. */
  onChange?: (text: string) => void;
  /** Findings; those whose place no longer exists stand at the nearest value around it. */
  markers?: readonly PointerMarker[];
  readOnly?: boolean;
  /** CSS height, e.g. 320 or '100%'. */
  height: number | string;
  /** The old text at the left: shows the difference, and `value` stays editable unless `readOnly`. */
  original?: string;
  /** What can be written at the place of the cursor. */
  completions?: (place: JsonPlace) => readonly Completion[];
  /** Lines to show when the pointer rests on a place; none for null. */
  hover?: (place: JsonPlace) => readonly string[] | null;
  /** The operation around the cursor; null where there is none. */
  signature?: (place: JsonPlace) => Signature | null;
  commands?: readonly EditorCommand[];
  /** The cursor goes there and the editor has the focus, as soon as the editor is there. */
  revealed?: Revealed | null;
  /** A text that would be longer, in characters, is not taken in; the page is told how long it would be. */
  longest?: number;
  onTooLong?: (length: number) => void;
  /** The cursor moved to the value at this pointer. */
  onPlaceChange?: (pointer: string) => void;
  /** Ctrl Z and Shift Ctrl Z where the page keeps one history for all its views; the editor's own unless told. */
  onUndo?: () => void;
  onRedo?: () => void;
  handle?: React.Ref<JsonEditorHandle>;
}

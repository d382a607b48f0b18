import { toPointer } from '@jifen/policies';
import { getLocation } from 'jsonc-parser';

/** A place in a JSON text, as completion and hover need it. */
export interface JsonPlace {
  /** The whole text. */
  readonly text: string;
  readonly offset: number;
  /** Keys from the root to the value at the place. */
  readonly path: readonly (string | number)[];
  /** The same as a pointer. */
  readonly pointer: string;
  /** The place is inside the key of a property, not inside its value. */
  readonly isKey: boolean;
  /** The scalar or key at the place, and where it stands; null in the white space between values. */
  readonly token: { readonly value: unknown; readonly offset: number; readonly length: number } | null;
}

/** Where the offset stands in the text; works in texts that are broken or half written. */
export function placeAt(text: string, offset: number): JsonPlace {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const inside =
    previousNode !== undefined && offset >= previousNode.offset && offset <= previousNode.offset + previousNode.length;
  return {
    text,
    offset,
    path: path.filter((key) => key !== ''),
    pointer: toPointer(path.filter((key) => key !== '')),
    isKey: isAtPropertyKey,
    token: inside ? { value: previousNode.value, offset: previousNode.offset, length: previousNode.length } : null,
  };
}

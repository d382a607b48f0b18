/** One reference token of an RFC 6901 pointer, escaped. */
export function pointerToken(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer that leads through `path`, from the root. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => pointerToken(typeof key === 'symbol' ? key.toString() : key)).join('');
}

/** The keys that a pointer passes, unescaped; the empty pointer passes none. */
export function fromPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at `pointer`, or undefined where the path does not exist. Reads own properties only. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value: unknown = root;
  for (const key of fromPointer(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** A copy of `root` in which `pointer` holds `value`; everything beside the path is shared. The path's parent must exist. */
export function withValueAt<T>(root: T, pointer: string, value: unknown): T {
  const replace = (node: unknown, keys: readonly string[]): unknown => {
    const [key, ...rest] = keys;
    if (key === undefined) return value;
    if (typeof node !== 'object' || node === null) throw new RangeError(`No value to change at ${pointer}`);
    const copy: unknown = Array.isArray(node) ? [...(node as unknown[])] : { ...node };
    (copy as Record<string, unknown>)[key] = replace((node as Record<string, unknown>)[key], rest);
    return copy;
  };
  return replace(root, fromPointer(pointer)) as T;
}

/** The list with the element at `from` standing at `to`. */
export function movedTo<Each>(list: readonly Each[], from: number, to: number): readonly Each[] {
  const [moved] = list.slice(from, from + 1);
  return moved === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** A key that no row of the list has. */
export function nextKey(list: readonly { readonly key: number }[]): number {
  return list.reduce((most, { key }) => Math.max(most, key), -1) + 1;
}

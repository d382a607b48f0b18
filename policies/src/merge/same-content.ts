type Members = Readonly<Record<string, unknown>>;

function membersOf(value: Members): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

/**
 * Whether two JSON values say the same: the order of members is of no meaning, and a member that is undefined is absent. What is shared
 * between the two is not looked into, so that a document and its edited copy are compared quickly.
 */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    const others: readonly unknown[] = b;
    return a.every((element, index) => sameContent(element, others[index]));
  }
  const [left, right] = [a as Members, b as Members];
  const keys = membersOf(left);
  return (
    keys.length === membersOf(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameContent(left[key], right[key]))
  );
}

/** The first and last four digits of a content hash, e.g. `sha256:7c1e…d90b` → `7c1e…d90b`. Short texts stay whole. */
export function shortHash(hash: string): string {
  const digits = hash.replace(/^sha256:/, '');
  return digits.length <= 12 ? digits : `${digits.slice(0, 4)}…${digits.slice(-4)}`;
}

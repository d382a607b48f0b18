export function FactList() {
  return null;
}

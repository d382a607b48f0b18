export function UserCreate() {
  return null;
}

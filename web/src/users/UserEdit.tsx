export function UserEdit() {
  return null;
}

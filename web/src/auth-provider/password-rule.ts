/** Least characters of a password; the server holds the same rule. */
export const LEAST_PASSWORD = 10;

/** What is wrong with a new password typed twice: the message `auth.password.<name>`; null when nothing is. */
export function passwordComplaint(password: string, repeated: string): 'tooShort' | 'mismatch' | null {
  if (password.length < LEAST_PASSWORD) return 'tooShort';
  return password === repeated ? null : 'mismatch';
}

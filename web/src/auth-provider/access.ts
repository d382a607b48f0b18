import type { Role } from './me';

/** Everything a person can be allowed to look at or do; the server decides, this only hides what it would refuse. */
const READ = ['list', 'show'] as const;
const EVERYONE: readonly Role[] = ['officer', 'reviewer', 'department', 'leader', 'administrator'];
/** Everyone who works with policies; administrators keep the accounts. */
const WORKING: readonly Role[] = ['officer', 'reviewer', 'department', 'leader'];
const DRAFTING: readonly Role[] = ['officer'];

interface ResourceAccess {
  readonly read: readonly Role[];
  readonly write: readonly Role[];
}

/** Who sees and who changes what, by resource of the API. */
const ACCESS: Readonly<Record<string, ResourceAccess>> = {
  policies: { read: EVERYONE, write: DRAFTING },
  versions: { read: EVERYONE, write: [] },
  facts: { read: EVERYONE, write: [] },
  effects: { read: ['officer', 'reviewer', 'leader'], write: [] },
  persons: { read: EVERYONE, write: DRAFTING },
  populations: { read: WORKING, write: DRAFTING },
  'population-imports': { read: DRAFTING, write: DRAFTING },
  simulations: { read: WORKING, write: WORKING },
  comparisons: { read: WORKING, write: WORKING },
  'comparison-sets': { read: WORKING, write: WORKING },
  consultations: { read: WORKING, write: WORKING },
  scenes: { read: WORKING, write: ['officer', 'department'] },
  audit: { read: ['leader', 'administrator'], write: [] },
  users: { read: ['administrator'], write: ['administrator'] },
};

/** True when the role may do the action (react-admin's `list`, `show`, `create`, `edit`, `delete`) on the resource. */
export function may(role: Role, action: string, resource: string): boolean {
  const access = ACCESS[resource];
  if (access === undefined) return true;
  const reading = READ.some((name) => name === action) || action === 'export';
  // Opening an editor is reading it; what may be changed there, the record itself says (allowedActions).
  const opening = action === 'edit' && resource !== 'users';
  return (reading || opening ? access.read : access.write).includes(role);
}

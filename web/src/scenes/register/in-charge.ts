import type { Scene } from '@jifen/policies';
import type { Me } from '../../auth-provider';

/** True when the person may register rounds of the scene: officers all, a department its own. The server decides; this hides the rest. */
export function isInCharge({ role, departmentId }: Pick<Me, 'role' | 'departmentId'>, { department }: Scene): boolean {
  return role === 'officer' || (role === 'department' && department !== undefined && department === departmentId);
}

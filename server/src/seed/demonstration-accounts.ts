import { type Role } from '../auth/role.js';

/** Password of every demonstration account. Documented, hence never for real data. */
export const DEMONSTRATION_PASSWORD = 'jifen-demo';

/** A demonstration account. */
export interface DemonstrationAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly county: string;
  readonly departmentId: string | null;
}

const account = (
  username: string,
  displayName: string,
  role: Role,
  county: string,
  departmentId: string | null = null,
): DemonstrationAccount => ({ username, displayName, role, county, departmentId });

/** Everybody whom the tour of the product needs, first the practice county's. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account('chenjing', '陈静', 'officer', 'yanlian'),
  account('wangfang', '王芳', 'officer', 'yanlian'),
  account('lintao', '林涛', 'reviewer', 'yanlian'),
  account('zhoulan', '周岚', 'department', 'yanlian', 'education'),
  account('zhaoli', '赵立', 'leader', 'yanlian'),
  account('liumin', '刘敏', 'officer', 'yongjia'),
  account('huanglei', '黄磊', 'reviewer', 'yongjia'),
  account('sunhao', '孙浩', 'leader', 'yongjia'),
  account('xuning', '徐宁', 'officer', 'zhejiang'),
  account('heqing', '何清', 'reviewer', 'zhejiang'),
  account('admin', '管理员', 'administrator', 'zhejiang'),
];

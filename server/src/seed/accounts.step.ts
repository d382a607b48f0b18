import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService, SYSTEM_ACTOR } from '../audit/audit.service.js';
import { hashPassword, randomPassword } from '../auth/password.js';
import { Clock } from '../clock/clock.js';
import { User } from '../users/user.entity.js';
import { DEMONSTRATION_PASSWORD, type DemonstrationAccount, demonstrationAccounts } from './demonstration-accounts.js';
import { type SeedContext, SeedStep } from './seed-step.js';

const administrator: DemonstrationAccount = {
  username: 'admin',
  displayName: '管理员',
  role: 'administrator',
  county: 'zhejiang',
  departmentId: null,
};

/** The first accounts: demonstration accounts, or in production one administrator with a password that nobody has chosen. */
@Injectable()
export class AccountsStep extends SeedStep {
  readonly name = 'accounts';

  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(manager: EntityManager, context: SeedContext): Promise<void> {
    if ((await manager.count(User)) > 0) return;
    if (context.demonstration) {
      const hashes = await Promise.all(demonstrationAccounts.map(() => hashPassword(DEMONSTRATION_PASSWORD)));
      for (const [index, account] of demonstrationAccounts.entries()) {
        await this.#create(manager, account, hashes[index] ?? '', true);
      }
    } else {
      const password = randomPassword();
      await this.#create(manager, administrator, await hashPassword(password), false);
      context.announce({
        zh: `已创建管理员 ${administrator.username}，密码 ${password}（只显示这一次，请登录后修改）`,
        en: `Created the administrator ${administrator.username} with the password ${password} (shown only now; change it)`,
      });
    }
  }

  async #create(
    manager: EntityManager,
    { county, ...account }: DemonstrationAccount,
    passwordHash: string,
    demonstration: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    const { id } = await manager.save(User, {
      ...account,
      countyCode: county,
      passwordHash,
      demonstration,
      language: 'zh',
      disabled: false,
      createdAt: now,
      updatedAt: now,
    });
    await this.audit.append(manager, {
      actor: SYSTEM_ACTOR,
      action: 'user.created',
      target: { kind: 'user', id },
      county,
      summary: {
        zh: `首次启动时创建了账号 ${account.displayName}（${account.username}）`,
        en: `The account ${account.displayName} (${account.username}) was created at the first start`,
      },
      detail: { after: { ...account, county }, demonstration },
    });
  }
}

export { may } from './access';
export { authProvider } from './auth-provider';
export { type Me, type Role, ROLES, type Scope } from './me';
export { useMe, useSession } from './use-me';

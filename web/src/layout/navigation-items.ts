import type { Role } from '../auth-provider';
import { may } from '../auth-provider';
import {
  AuditIcon,
  ComparisonIcon,
  DictionaryIcon,
  HomeIcon,
  type Icon,
  PolicyIcon,
  PopulationIcon,
  SceneIcon,
  SimulationIcon,
  UserIcon,
  VersionIcon,
} from '../icons';

/** One entry of the table of contents; its name is the message `layout.navigation.<name>`. */
export interface NavigationItem {
  /** Resource of react-admin, or `workbench` for the start page. */
  readonly name: string;
  readonly path: string;
  readonly icon: Icon;
}

const ITEMS: readonly NavigationItem[] = [
  { name: 'workbench', path: '/', icon: HomeIcon },
  { name: 'policies', path: '/policies', icon: PolicyIcon },
  { name: 'versions', path: '/versions', icon: VersionIcon },
  { name: 'facts', path: '/facts', icon: DictionaryIcon },
  { name: 'populations', path: '/populations', icon: PopulationIcon },
  { name: 'simulations', path: '/simulations', icon: SimulationIcon },
  { name: 'comparisons', path: '/comparisons', icon: ComparisonIcon },
  { name: 'scenes', path: '/scenes', icon: SceneIcon },
  { name: 'audit', path: '/audit', icon: AuditIcon },
  { name: 'users', path: '/users', icon: UserIcon },
];

/** The entries a role may open, of the resources that have pages. */
export function navigationFor(role: Role, hasPages: (resource: string) => boolean): NavigationItem[] {
  return ITEMS.filter(({ name }) => name === 'workbench' || (hasPages(name) && may(role, 'list', name)));
}

/** True when the path is the item's own or one below it. */
export function isCurrent(item: NavigationItem, pathname: string): boolean {
  return item.path === '/' ? pathname === '/' : pathname === item.path || pathname.startsWith(`${item.path}/`);
}

export * from './action-icons';
export * from './navigation-icons';
export * from './status-icons';
export { lineIcon, type Icon, type IconProps } from './line-icon';

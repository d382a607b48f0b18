import { lineIcon } from './line-icon';

const bang = <path d="M12 7.8v5M12 16v.1" />;

/** 有误. */
export const ErrorIcon = lineIcon(
  'Error',
  <>
    <path d="M8.3 3.500h7.400l4.8 4.800v7.400l-4.8 4.800H8.300l-4.8-4.800V8.300z" />
    {bang}
  </>,
);
/** A warning: look here before going on. */
export const WarningIcon = lineIcon(
  'Warning',
  <>
    <path d="M12 4 21 20H3z" />
    <path d="M12 10v4.500M12 17v.1" />
  </>,
);
export const InfoIcon = lineIcon(
  'Info',
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 11v5M12 8v.1" />
  </>,
);
/** 待定: an hourglass. */
export const PendingIcon = lineIcon(
  'Pending',
  <path d="M6.5 3.500h11M6.5 20.500h11M8 3.500V7l4 5 4-5V3.500M8 20.500V17l4-5 4 5v3.5" />,
);
/** 未取得: a question. */
export const UnknownIcon = lineIcon(
  'Unknown',
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M9.5 9.800a2.5 2.5 0 1 1 3.6 2.300c-.8.4-1.1.9-1.1 1.700M12 16.500v.1" />
  </>,
);
/** 未测: a circle that is not closed. */
export const UntestedIcon = lineIcon('Untested', <circle cx="12" cy="12" r="8.5" strokeDasharray="3.6 3.1" />);
/** 已改: a pencil. */
export const ChangedIcon = lineIcon('Changed', <path d="M4 20l1-4.500L16.5 4 20 7.5 8.5 19zM14 6.500l3.5 3.5" />);
/** 示例, 演练: a flag. */
export const FlagIcon = lineIcon('Flag', <path d="M6 21V4M6 5h12l-2.5 4 2.5 4H6" />);
/** 推定: worked out from other values. */
export const DerivedIcon = lineIcon('Derived', <path d="M5 12h9M11 8l4 4-4 4M19 5v14" />);
/** 有争议: two sources pull apart. */
export const DisputedIcon = lineIcon('Disputed', <path d="M12 20v-7L6 6M12 13l6-7M6 10V6h4M18 10V6h-4" />);
/** 暂留, 已过期: two bars. */
export const HeldIcon = lineIcon('Held', <path d="M8.5 6v12M15.5 6v12" />);
export const PassedIcon = lineIcon(
  'Passed',
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M8.5 12.200l2.5 2.5 4.5-5" />
  </>,
);
export const CheckIcon = lineIcon('Check', <path d="M5 12.500l4.5 4.500L19 7" />);
export const LockIcon = lineIcon(
  'Lock',
  <>
    <rect x="5.5" y="11" width="13" height="9" rx="2" />
    <path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3" />
  </>,
);
export const ClockIcon = lineIcon(
  'Clock',
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.500V12l3 2" />
  </>,
);

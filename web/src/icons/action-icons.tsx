import { lineIcon } from './line-icon';

export const PlusIcon = lineIcon('Plus', <path d="M12 5v14M5 12h14" />);
export const CloseIcon = lineIcon('Close', <path d="M6 6l12 12M18 6L6 18" />);
export const SearchIcon = lineIcon(
  'Search',
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="M16 16l4.5 4.5" />
  </>,
);
export const ChevronDownIcon = lineIcon('ChevronDown', <path d="M6 9.5l6 6 6-6" />);
export const ChevronRightIcon = lineIcon('ChevronRight', <path d="M9.5 6l6 6-6 6" />);
export const ChevronLeftIcon = lineIcon('ChevronLeft', <path d="M14.5 6l-6 6 6 6" />);
export const ArrowRightIcon = lineIcon('ArrowRight', <path d="M4 12h15M13 6l6 6-6 6" />);
export const SwapIcon = lineIcon('Swap', <path d="M4 8.5h15M15.5 5l3.5 3.500M20 15.500H5M8.5 19L5 15.5" />);
export const MoonIcon = lineIcon('Moon', <path d="M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10z" />);
export const SunIcon = lineIcon(
  'Sun',
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4" />
  </>,
);
export const DownloadIcon = lineIcon('Download', <path d="M12 4v11M7 10.500l5 5 5-5M5 20h14" />);
export const CopyIcon = lineIcon(
  'Copy',
  <>
    <rect x="8.5" y="8.5" width="11" height="11" rx="2" />
    <path d="M15.5 5.500v-1h-11v11h1" />
  </>,
);
export const TableIcon = lineIcon(
  'Table',
  <>
    <rect x="4" y="5" width="16" height="14" rx="1.5" />
    <path d="M4 10h16M4 14.500h16M10 10v9" />
  </>,
);
export const ChartIcon = lineIcon('Chart', <path d="M4 4v16h16M7.5 15l4-5 3.5 3L20 7" />);
export const RefreshIcon = lineIcon('Refresh', <path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.300L19.5 9M19.5 4v5h-5" />);
export const MoreIcon = lineIcon('More', <path d="M5.5 12h.1M12 12h.1M18.5 12h.1" strokeWidth={3} />);
export const PlayIcon = lineIcon('Play', <path d="M7.5 5l11 7-11 7z" />);
export const SendIcon = lineIcon('Send', <path d="M20.5 3.500L3.5 10.500l6.5 3 3 6.500zM10 13.500l4-4" />);
export const OpinionIcon = lineIcon('Opinion', <path d="M4 5h16v11h-9l-4.500 4V16H4zM8 9h8M8 12h5" />);
export const LogoutIcon = lineIcon('Logout', <path d="M14 4.500H5v15h9M10 12h10.500M17 8.500l3.5 3.5-3.5 3.5" />);
export const KeyIcon = lineIcon(
  'Key',
  <>
    <circle cx="8" cy="15.5" r="4" />
    <path d="M11 12.500l8.5-8.500M16 7.500l3 3" />
  </>,
);
export const PlaceIcon = lineIcon(
  'Place',
  <>
    <path d="M12 21c-4.5-5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2 6-6.5 11z" />
    <circle cx="12" cy="10" r="2.2" />
  </>,
);
export const FixIcon = lineIcon(
  'Fix',
  <path d="M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.800c.7.6 1 1.2 1 2.200h5c0-1 .3-1.6 1-2.200A6 6 0 0 0 12 3z" />,
);
export const UndoIcon = lineIcon('Undo', <path d="M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3" />);
export const RedoIcon = lineIcon('Redo', <path d="M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h3" />);
export const HistoryIcon = lineIcon(
  'History',
  <path d="M4.5 12a7.5 7.5 0 1 0 2.2-5.300L4.5 9M4.5 4v5h5M12 8v4.500l3 1.500" />,
);
export const LinkIcon = lineIcon(
  'Link',
  <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1" />,
);
export const CalendarIcon = lineIcon(
  'Calendar',
  <>
    <rect x="4" y="5.5" width="16" height="14.5" rx="2" />
    <path d="M4 10h16M8.5 3.500v4M15.5 3.500v4" />
  </>,
);
export const EyeIcon = lineIcon(
  'Eye',
  <>
    <path d="M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.500S2.5 12 2.5 12z" />
    <circle cx="12" cy="12" r="2.8" />
  </>,
);
export const DeleteIcon = lineIcon(
  'Delete',
  <path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5.500M13.5 11v5.5" />,
);
export const FilterIcon = lineIcon('Filter', <path d="M4 5.500h16l-6 7.500v6.500l-4-2V13z" />);
export const HashIcon = lineIcon('Hash', <path d="M5 9h14.500M4.5 15H19M10 4L8 20M16 4l-2 16" />);

import { lineIcon } from './line-icon';

export const HomeIcon = lineIcon('Home', <path d="M4 11.5 12 5l8 6.5M6 10v9h4.5v-5h3v5H18v-9" />);
export const PolicyIcon = lineIcon('Policy', <path d="M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12h5M10 15.5h5" />);
export const VersionIcon = lineIcon(
  'Version',
  <>
    <path d="M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5z" />
    <circle cx="8.5" cy="8.5" r="1" />
  </>,
);
export const DictionaryIcon = lineIcon('Dictionary', <path d="M12 6v14M4 5h5a3 3 0 0 1 3 2 3 3 0 0 1 3-2h5v14H4z" />);
export const PopulationIcon = lineIcon(
  'Population',
  <>
    <circle cx="9" cy="8.5" r="3.5" />
    <path d="M3 20c0-3.6 2.6-5.5 6-5.5s6 1.9 6 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 15c1.9.8 3 2.5 3 5" />
  </>,
);
export const SimulationIcon = lineIcon('Simulation', <path d="M4 20h16M7 16v-5M12 16V5M17 16v-8" />);
export const ComparisonIcon = lineIcon('Comparison', <path d="M12 3v18M3.5 7H9v10H3.5M20.5 7H15v10h5.5" />);
export const SceneIcon = lineIcon('Scene', <path d="M4 20v-9l8-6 8 6v9M8.5 20v-5a3.5 3.5 0 0 1 7 0v5" />);
export const AuditIcon = lineIcon(
  'Audit',
  <path d="M12 3.5 19 6v6c0 4.3-3 7.2-7 8.5C8 19.2 5 16.3 5 12V6zM9 12l2 2 4-4" />,
);
export const UserIcon = lineIcon(
  'User',
  <>
    <circle cx="12" cy="8.5" r="3.5" />
    <path d="M5.5 20c0-3.6 2.9-5.5 6.5-5.500s6.5 1.9 6.5 5.5" />
  </>,
);

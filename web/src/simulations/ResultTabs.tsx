import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { DistributionTab } from './analysis/DistributionTab';
import { GroupsTab } from './analysis/GroupsTab';
import { HeatMapTab } from './analysis/HeatMapTab';
import { useChoices } from './analysis/use-choices';
import { NodeTable } from './NodeTable';
import { manifestOf, type Simulation } from './simulation';
import { StatesTable } from './StatesTable';
import { subjectName } from './subject-name';

const TABS = ['distribution', 'nodes', 'groups', 'heatMap', 'states'] as const;
type TabName = (typeof TABS)[number];

/** The parts of a result, one at a time: what needs the persons again is asked for when it is opened. */
export function ResultTabs({ simulation }: { simulation: Simulation }) {
  const translate = useTranslate();
  const { chosen, choose } = useChoices();
  const tab = TABS.find((name) => name === chosen('tab')) ?? TABS[0];
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Tabs
        value={tab}
        onChange={(_event, next: TabName) => choose({ tab: next === TABS[0] ? undefined : next })}
        aria-label={translate('simulations.tab.label')}
        data-print="hide"
        sx={{ borderBottom: 1, borderColor: 'divider', minHeight: 38 }}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`result-tab-${name}`}
            aria-controls={`result-${name}`}
            label={translate(`simulations.tab.${name}`)}
            sx={{ minHeight: 38, py: 0.5 }}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`result-${tab}`}
        aria-labelledby={`result-tab-${tab}`}
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        <TabContent name={tab} simulation={simulation} />
      </Box>
    </Box>
  );
}

function TabContent({ name, simulation }: { name: TabName; simulation: Simulation }) {
  const text = useText();
  const printed = useMemo(() => manifestOf(simulation), [simulation]);
  const { nodes, stats, manifest } = simulation;
  switch (name) {
    case 'distribution':
      return <DistributionTab simulation={simulation} />;
    case 'nodes':
      return (
        <NodeTable nodes={nodes} persons={stats.persons} name={subjectName(manifest.policy, text)} manifest={printed} />
      );
    case 'groups':
      return <GroupsTab simulation={simulation} />;
    case 'heatMap':
      return <HeatMapTab simulation={simulation} />;
    case 'states':
      return <StatesTable simulation={simulation} persons={stats.persons} />;
  }
}

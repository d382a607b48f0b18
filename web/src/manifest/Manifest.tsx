import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { Count, formatPointsShort, Hash } from '../numbers';
import { StatusChip } from '../status';
import type { RunManifest, RunPolicy } from './run-manifest';

/** Marks of the policies of a comparison. */
const SIDES = ['A', 'B', 'C'];

interface ManifestProps {
  manifest: RunManifest;
  /** Buttons at the end, e.g. 复现本次运行. */
  action?: ReactNode;
}

/** The foot of every result: what exactly was run on what, by hash, so that it can be run again. */
export function Manifest({ manifest, action }: ManifestProps) {
  const translate = useTranslate();
  return (
    <Box
      component="footer"
      aria-label={translate('manifest.label')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2.5,
        rowGap: 0.5,
        pt: 1.5,
        mt: 2,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: 12,
        lineHeight: '18px',
        color: 'text.tertiary',
      }}
    >
      {manifest.practice && <StatusChip status="practice" />}
      {manifest.runId && <Entry name={translate('manifest.run')}>{manifest.runId}</Entry>}
      {manifest.policies.map((policy, index) => (
        <Entry
          key={`${policy.contentHash}${index}`}
          name={manifest.policies.length > 1 ? (SIDES[index] ?? '') : translate('manifest.policy')}
        >
          <Policy policy={policy} /> <Hash value={policy.contentHash} />
        </Entry>
      ))}
      {manifest.population && (
        <Entry name={translate('manifest.population')}>
          {manifest.population.name}{' '}
          {manifest.population.persons !== undefined && (
            <>
              <Count value={manifest.population.persons} /> {translate('manifest.persons')}{' '}
            </>
          )}
          <Hash value={manifest.population.contentHash} />
        </Entry>
      )}
      {manifest.scene && <Entry name={translate('manifest.scene')}>{manifest.scene}</Entry>}
      {manifest.edges && (
        <Entry name={translate('manifest.bands')}>
          {formatPointsShort(manifest.edges.moderate)} / {formatPointsShort(manifest.edges.strong)}
        </Entry>
      )}
      {manifest.asOf && <Entry name={translate('manifest.asOf')}>{manifest.asOf}</Entry>}
      {manifest.engine && <Entry name={translate('manifest.engine')}>{manifest.engine}</Entry>}
      {manifest.manifestHash && (
        <Entry name={translate('manifest.hash')}>
          <Hash value={manifest.manifestHash} />
        </Entry>
      )}
      {manifest.resultHash && (
        <Entry name={translate('manifest.result')}>
          <Hash value={manifest.resultHash} />
        </Entry>
      )}
      {action && <Box sx={{ ml: 'auto' }}>{action}</Box>}
    </Box>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
      {name}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {children}
      </Box>
    </Box>
  );
}

function Policy({ policy }: { policy: RunPolicy }) {
  const text = useText();
  const { title, version, revision } = policy;
  const words = [
    typeof title === 'string' ? title : text(title),
    version,
    revision === undefined ? '' : `r${revision}`,
  ];
  return <>{words.filter(Boolean).join(' ')}</>;
}

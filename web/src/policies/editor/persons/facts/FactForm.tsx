import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { CompiledPolicy, Fact, Finding } from '@jifen/policies';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { SearchField } from '../../../../layout';
import { EmptyState } from '../../../../problems';
import { soundsLike, usePinyin } from '../../../../search/pinyin';
import { useTokens } from '../../../../theme';
import type { Facts } from '../person-edit';
import { factGroups } from './fact-groups';
import { FactRow } from './FactRow';
import { othersOf } from './slider-tracks';

interface FactFormProps {
  policy: CompiledPolicy;
  facts: Facts;
  asOf: string;
  /** The selected node of the draft: what it reads comes first. */
  nodeId: string;
  /** What the check says about the person. */
  findings: readonly Finding[];
  readOnly: boolean;
  onChange: (id: string, value: unknown) => void;
}

const NOTHING: readonly Finding[] = [];

/** The facts of a person, in the groups of the policy, each with the field for its kind. Search by label, code and pinyin. */
export function FactForm({ policy, facts, asOf, nodeId, findings, readOnly, onChange }: FactFormProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const [search, setSearch] = useState('');
  const [onlyKnown, setOnlyKnown] = useState(false);
  const pinyin = usePinyin(search !== '');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const groups = useMemo(() => factGroups(policy, nodeId), [policy, nodeId]);
  const undeclared = Object.keys(facts).filter((id) => !policy.facts.declares(id) && facts[id] !== null);
  const byFact = useMemo(() => {
    const map = new Map<string, Finding[]>();
    for (const finding of findings) {
      const id = finding.pointer.split('/')[1] ?? '';
      map.set(id, [...(map.get(id) ?? []), finding]);
    }
    return map;
  }, [findings]);
  const latin = /^[a-z]+$/.test(wanted);
  const isWanted = ({ id, label }: Fact): boolean =>
    wanted === '' ||
    [id, label.zh, label.en ?? ''].some((words) => words.toLowerCase().includes(wanted)) ||
    (latin && pinyin !== null && soundsLike(pinyin.syllables(label.zh), wanted));
  const isKnown = ({ id }: Fact): boolean => facts[id] !== null && facts[id] !== undefined;
  const titleOf = (group: (typeof groups)[number]): string =>
    group.title ? text(group.title) : translate(`persons.group.${group.id}`);
  const shown = groups
    .map((group) => ({
      group,
      // What is wrong is always in sight.
      facts: group.facts.filter((fact) => byFact.has(fact.id) || (isWanted(fact) && (!onlyKnown || isKnown(fact)))),
    }))
    .filter((each) => each.facts.length > 0);
  return (
    <Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          position: 'sticky',
          top: 0,
          zIndex: 2,
          py: 1,
          background: tokens.surface,
        }}
      >
        <SearchField label={translate('persons.search')} value={search} onChange={setSearch} width={220} />
        <FormControlLabel
          control={<Switch size="small" checked={onlyKnown} onChange={(_, checked) => setOnlyKnown(checked)} />}
          label={translate('persons.onlyKnown')}
          sx={{ ml: 0 }}
        />
      </Box>
      {undeclared.length > 0 && (
        <Box component="section" aria-label={translate('persons.undeclared')} sx={{ pb: 1 }}>
          <Typography variant="body2">
            {translate('persons.undeclaredHelp')}{' '}
            {undeclared.length > 1 && (
              <Button
                size="small"
                disabled={readOnly}
                onClick={() => undeclared.forEach((id) => onChange(id, undefined))}
              >
                {translate('persons.leaveOutAll')}
              </Button>
            )}
          </Typography>
          {undeclared.map((id) => (
            <Box key={id} sx={{ display: 'flex', gap: 1, alignItems: 'center', fontSize: 13 }}>
              <code>{id}</code> = {JSON.stringify(facts[id])}
              <Button size="small" variant="text" disabled={readOnly} onClick={() => onChange(id, undefined)}>
                {translate('persons.leaveOut')}
              </Button>
            </Box>
          ))}
        </Box>
      )}
      {shown.length === 0 && <EmptyState text={translate('persons.noFact')} />}
      {shown.map(({ group, facts: list }) => (
        <Box component="section" key={group.id} aria-label={titleOf(group)} sx={{ mb: 1.5 }}>
          <Typography
            component="h3"
            sx={{ fontSize: 13, fontWeight: 600, py: 0.5, borderBottom: `1px solid ${tokens.divider}` }}
          >
            {titleOf(group)}{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
              {translate('persons.known', {
                known: group.facts.filter(isKnown).length,
                facts: group.facts.length,
              })}
            </Box>
          </Typography>
          {list.map((fact) => (
            <FactRow
              key={fact.id}
              policy={policy}
              fact={fact}
              value={facts[fact.id]}
              findings={byFact.get(fact.id) ?? NOTHING}
              others={othersOf(policy, fact, facts)}
              asOf={asOf}
              readOnly={readOnly}
              onChange={onChange}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type Advice, advise, type CompiledPolicy, inOrderOfUse, isComparable } from '@jifen/policies';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../../i18n';
import { EmptyState } from '../../../../problems';
import { Chip } from '../../../../status';
import { useTokens } from '../../../../theme';
import type { Facts } from '../person-edit';
import { AdviceList } from './AdviceList';

interface AdvicePanelProps {
  policy: CompiledPolicy;
  facts: Facts;
  asOf: string;
  /** The selected node of the draft: what concerns it comes first. */
  nodeId: string;
  readOnly: boolean;
  /** Tries the change on the person; nothing is saved by it. */
  onTry: (fact: string, value: unknown) => void;
}

/**
 * What would add points: for every indicator the smallest change that gives more, what of it reaches the total, and why not all of it.
 * What people can do stands apart from what has happened already or comes with time.
 */
export function AdvicePanel({ policy, facts, asOf, nodeId, readOnly, onTry }: AdvicePanelProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const settled = useDeferredValue(facts);
  const { advice, notFollowed } = useMemo(() => advise(policy, settled, asOf), [policy, settled, asOf]);
  const [unit, setUnit] = useState<string | null>(null);
  const declared = new Map(policy.facts.facts.map((fact) => [fact.id, fact]));
  const units = [...new Set(advice.flatMap((each) => (each.unit === null ? [] : [each.unit])))].filter(
    (each) => advice.filter((other) => other.unit === each && other.byPerson).length > 1,
  );
  const chosen = unit !== null && units.includes(unit) ? unit : null;
  const unitText = (each: string): string => {
    const fact = declared.get(advice.find((other) => other.unit === each)?.fact ?? '');
    return each === 'date' || each === 'months' ? translate(`persons.advice.unit.${each}`) : text(fact?.unit) || each;
  };
  const wanted = advice.filter((each) => chosen === null || each.unit === chosen);
  const selected = wanted.filter(({ node }) => node === nodeId);
  const listed = (byPerson: boolean): Advice[] =>
    inOrderOfUse(wanted.filter((each) => each.byPerson === byPerson && each.node !== nodeId));
  const [own, given] = [listed(true), listed(false)];
  const list = { facts: declared, readOnly, onTry };
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('persons.advice.intro')}
      </Typography>
      {units.length > 0 && (
        <Box
          role="group"
          aria-label={translate('persons.advice.byUnit')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
        >
          {[null, ...units].map((each) => (
            <Chip
              key={each ?? ''}
              tone={each === chosen ? tokens.primary : tokens.untested}
              pressed={each === chosen}
              onClick={() => setUnit(each)}
            >
              {each === null ? translate('persons.advice.all') : unitText(each)}
            </Chip>
          ))}
        </Box>
      )}
      {selected.length > 0 && (
        <AdviceList {...list} title={translate('persons.advice.selected')} note="" advice={selected} />
      )}
      {own.length > 0 && (
        <AdviceList
          {...list}
          title={translate('persons.advice.own')}
          note={translate(isComparable(own) ? 'persons.advice.perStep' : 'persons.advice.byPoints')}
          advice={own}
        />
      )}
      {given.length > 0 && (
        <AdviceList
          {...list}
          title={translate('persons.advice.given')}
          note={translate('persons.advice.givenHelp')}
          advice={given}
        />
      )}
      {advice.length === 0 && <EmptyState text={translate('persons.advice.none')} />}
      {notFollowed.length > 0 && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {translate('persons.advice.notFollowed', {
            facts: [...new Set(notFollowed.map(({ fact }) => text(declared.get(fact)?.label)))].join(' · '),
          })}
        </Typography>
      )}
    </Box>
  );
}

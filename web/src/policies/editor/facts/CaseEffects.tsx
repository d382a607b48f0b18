import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type Fact, type PolicyCase, valueFindings } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { useTokens } from '../../../theme';
import { EffectPart, PlainAnswer } from './EffectPart';

/** Test cases that are named. */
const MOST = 8;

interface CaseEffectsProps {
  cases: readonly PolicyCase[];
  factId: string;
  /** As it is declared before and after; undefined before it is added, null once it is removed. */
  was: Fact | undefined;
  fact: Fact | null;
}

/** How many test cases give the fact a value, and whose values no longer fit: these then fail. Nothing where no case names it. */
export function CaseEffects({ cases, factId, was, fact }: CaseEffectsProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const given = useMemo(() => cases.filter(({ facts }) => Object.hasOwn(facts, factId)), [cases, factId]);
  const misfits = useMemo(
    () =>
      given.flatMap((each) => {
        const value = each.facts[factId];
        if (!was || !fact || valueFindings(was, value).length > 0) return [];
        const findings = valueFindings(fact, value);
        return findings.length > 0 ? [{ each, findings }] : [];
      }),
    [given, factId, was, fact],
  );
  if (given.length === 0) return null;
  return (
    <EffectPart title={translate('factEdit.effect.cases')}>
      <PlainAnswer>{translate('factEdit.effect.given', { smart_count: given.length })}</PlainAnswer>
      {misfits.length > 0 && (
        <>
          <Typography variant="body2" sx={{ color: tokens.error.text }}>
            {translate('factEdit.effect.casesMisfit', { smart_count: misfits.length })}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {misfits.slice(0, MOST).map(({ each, findings }) => (
              <Typography key={each.id} component="li" variant="body2">
                {text(each.title)} · {findings.map(({ message }) => text(message)).join(' ')}
              </Typography>
            ))}
          </Box>
          {misfits.length > MOST && (
            <PlainAnswer>{translate('factEdit.effect.more', { smart_count: misfits.length - MOST })}</PlainAnswer>
          )}
        </>
      )}
    </EffectPart>
  );
}

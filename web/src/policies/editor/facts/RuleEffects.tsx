import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type Use, usesOf } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../../i18n';
import type { Analysis } from '../analysis';
import { UseList } from '../uses/UseList';
import { EffectPart, PlainAnswer } from './EffectPart';
import { ruleSentence } from './rule-sentence';

interface RuleEffectsProps {
  before: Analysis;
  after: Analysis;
  factId: string;
}

/** The owners of the uses, each once. */
function ownersOf(uses: readonly Use[]): Use['owner'][] {
  return [...new Map(uses.map(({ owner }) => [`${owner.kind} ${owner.id}`, owner])).values()];
}

/** Every rule that reads the fact as a sentence, the old one struck through where it reads differently; then the scenes. */
export function RuleEffects({ before, after, factId }: RuleEffectsProps) {
  const translate = useTranslate();
  const text = useText();
  const { language } = useLanguage();
  const uses = useMemo(
    () => usesOf(before.resolved?.document ?? before.document, { kind: 'fact', id: factId }),
    [before, factId],
  );
  const inScenes = uses.filter(({ owner }) => owner.kind === 'scene');
  const rules = useMemo(
    () =>
      ownersOf(uses.filter(({ owner }) => owner.kind !== 'scene')).map((owner) => ({
        owner,
        was: ruleSentence(before, owner, language),
        now: ruleSentence(after, owner, language),
      })),
    [uses, before, after, language],
  );
  return (
    <>
      <EffectPart title={`${translate('factEdit.effect.rules')} ${rules.length}`}>
        {rules.length === 0 && <PlainAnswer>{translate('factEdit.effect.noRules')}</PlainAnswer>}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
          {rules.map(({ owner, was, now }) => (
            <li key={`${owner.kind} ${owner.id}`}>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {text(owner.title)}
              </Typography>
              <Typography variant="body2" component="div" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                {was !== null && was !== now && <Box component="s">{was}</Box>}
                {was !== null && was !== now && now !== null && <br />}
                {now}
              </Typography>
            </li>
          ))}
        </Box>
      </EffectPart>
      {inScenes.length > 0 && (
        <EffectPart title={translate('factEdit.effect.scenes')}>
          <UseList uses={inScenes} />
        </EffectPart>
      )}
    </>
  );
}

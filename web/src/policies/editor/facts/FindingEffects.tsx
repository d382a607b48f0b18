import Typography from '@mui/material/Typography';
import { findingChanges, hasErrors, type PolicyDocument } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { WarningIcon } from '../../../icons';
import { FindingList, Notice } from '../../../problems';
import { useTokens } from '../../../theme';
import type { CheckedAnalysis } from '../use-analysis';
import { EffectPart, PlainAnswer } from './EffectPart';
import { titleAt } from './title-at';

/** Findings that show before the rest is asked for. */
const MOST = 4;

interface FindingEffectsProps {
  before: CheckedAnalysis;
  after: CheckedAnalysis;
}

/** What the checker says of the draft after the change and not before, and the reverse. */
export function FindingEffects({ before, after }: FindingEffectsProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const isChecked = before.isChecked && after.isChecked;
  const { came, went } = useMemo(() => findingChanges(before, after), [before, after]);
  const placeIn =
    (document: PolicyDocument) =>
    ({ pointer }: { readonly pointer: string }): string =>
      text(titleAt(document, pointer)) || pointer;
  return (
    <EffectPart title={translate('factEdit.effect.findings')}>
      {!isChecked && <PlainAnswer role="status">{translate('factEdit.effect.checking')}</PlainAnswer>}
      {isChecked && came.length + went.length === 0 && (
        <PlainAnswer role="status">{translate('factEdit.effect.noChange')}</PlainAnswer>
      )}
      {isChecked && came.length > 0 && (
        <>
          {hasErrors(came) && (
            <Notice tone={tokens.error} icon={WarningIcon} role="status">
              {translate('factEdit.effect.errors')}
            </Notice>
          )}
          <Typography variant="body2">{translate('factEdit.effect.came', { smart_count: came.length })}</Typography>
          <FindingList findings={came} limit={MOST} placeOf={placeIn(after.document)} />
        </>
      )}
      {isChecked && went.length > 0 && (
        <>
          <Typography variant="body2">{translate('factEdit.effect.went', { smart_count: went.length })}</Typography>
          <FindingList findings={went} limit={MOST} placeOf={placeIn(before.document)} />
        </>
      )}
    </EffectPart>
  );
}

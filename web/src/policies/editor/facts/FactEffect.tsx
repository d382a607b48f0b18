import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Fact, PolicyCase, PolicyDocument } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useAnalysis } from '../use-analysis';
import type { DraftEditor } from '../use-draft-editor';
import { CaseEffects } from './CaseEffects';
import { EffectPart, PlainAnswer } from './EffectPart';
import { FindingEffects } from './FindingEffects';
import { PersonEffectsView } from './PersonEffectsView';
import { RuleEffects } from './RuleEffects';

interface FactEffectProps {
  editor: DraftEditor;
  /** The draft after the change; the draft itself where nothing is changed. */
  document: PolicyDocument;
  factId: string;
  /** As it is declared before and after; undefined before it is added, null once it is removed. */
  was: Fact | undefined;
  fact: Fact | null;
  cases: readonly PolicyCase[];
  /** What stands above it: that nothing is written yet, or what is missing. */
  note: string;
}

/** 改动的影响: what reads the fact, what the checker will say, what becomes of the saved persons; worked out before anything is written. */
export function FactEffect({ editor, document, factId, was, fact, cases, note }: FactEffectProps) {
  const translate = useTranslate();
  const before = editor.analysis;
  const after = useAnalysis(document, editor.included);
  const isChanged = document !== editor.document;
  return (
    <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
      <Box>
        <Typography variant="h2">{translate('factEdit.effect.title')}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {note}
        </Typography>
      </Box>
      {isChanged && (
        <>
          <FindingEffects before={before} after={after} />
          <PersonEffectsView
            policyId={editor.draft.policyId}
            before={before}
            after={after}
            factId={factId}
            was={was}
            fact={fact}
          />
          {!was && (
            <EffectPart title={translate('factEdit.effect.populations')}>
              <PlainAnswer>{translate('factEdit.effect.notGathered')}</PlainAnswer>
            </EffectPart>
          )}
        </>
      )}
      <RuleEffects before={before} after={after} factId={factId} />
      <CaseEffects cases={cases} factId={factId} was={was} fact={fact} />
    </Box>
  );
}

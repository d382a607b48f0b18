import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { StandingRule, Veto } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import type { DraftEditor } from '../use-draft-editor';
import { ConditionBuilder } from './condition/ConditionBuilder';
import { TellCondition } from './condition/condition-frame';
import { withRule } from './first-rule';
import { LastDayField } from './LastDayField';
import { useTellCondition } from './use-tell-condition';

interface VerdictFormProps {
  editor: DraftEditor;
  verdict: Veto | StandingRule;
  pointer: string;
  readOnly: boolean;
}

/** When a veto or standing rule holds, and until when, as a form. */
export function VerdictForm({ editor, verdict, pointer, readOnly }: VerdictFormProps) {
  const translate = useTranslate();
  const tell = useTellCondition(editor.analysis);
  const facts = editor.analysis.resolved?.document.facts ?? [];
  return (
    <Card sx={{ p: 1.5, overflow: 'visible', display: 'grid', gap: 1 }}>
      <Typography variant="h2" component="h3">
        {translate('conditions.verdict.title')}
      </Typography>
      <TellCondition value={tell}>
        <ConditionBuilder
          key={verdict.id}
          condition={verdict.rule}
          facts={facts}
          readOnly={readOnly}
          onChange={(rule, key) => {
            if (verdict.rule === null) editor.change(pointer, withRule(verdict, rule));
            else editor.change(`${pointer}/rule`, rule, key && `${pointer}/rule${key}`);
          }}
        />
      </TellCondition>
      <Typography variant="h2" component="h3">
        {translate('conditions.verdict.until')}
      </Typography>
      <LastDayField
        until={verdict.until}
        facts={facts}
        someDay={editor.document.effective.from ?? '2030-12-31'}
        readOnly={readOnly}
        onChange={(until, key) => editor.change(`${pointer}/until`, until, key && `${pointer}/until${key}`)}
      />
    </Card>
  );
}

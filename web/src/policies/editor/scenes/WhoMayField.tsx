import Box from '@mui/material/Box';
import { recogniseCondition } from '@jifen/policies';
import type { Expression } from '@jifen/policies';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ConditionBuilder } from '../rule-form/condition/ConditionBuilder';
import { TellCondition } from '../rule-form/condition/condition-frame';
import { scopeOfFacts } from '../rule-form/condition/facts-scope';
import { useTellCondition } from '../rule-form/use-tell-condition';
import { ChoiceField } from './ChoiceField';
import { FreeRule } from './FreeRule';
import { useScene } from './scene-frame';

type Answer = 'everyone' | 'pending' | 'rule';

interface WhoMayFieldProps {
  /** Pointer into the scene to the rule. */
  at: string;
  /** Undefined: everybody. Null: pending. */
  rule: unknown;
  expression: Expression | null;
  label: string;
  /** Read out in place of the label, which it contains. */
  readAs?: string;
  /** 积分有效的人员均可, in the words of the place. */
  everyone: string;
}

/** Who may apply, or take part in a round: everybody, those who meet a condition, or not known yet. */
export function WhoMayField({ at, rule, expression, label, readAs, everyone }: WhoMayFieldProps) {
  const translate = useTranslate();
  const { editor, facts, readOnly, set } = useScene();
  const tell = useTellCondition(editor.analysis);
  const [asking, setAsking] = useState(false);
  const said: Answer = rule === undefined ? 'everyone' : rule === null ? 'pending' : 'rule';
  const answer = asking ? 'rule' : said;
  const scope = useMemo(() => scopeOfFacts(facts), [facts]);
  const hasForm = useMemo(
    () => said !== 'rule' || recogniseCondition(rule, scope).kind !== 'kept',
    [rule, said, scope],
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <Box>
        <ChoiceField
          label={label}
          readAs={readAs}
          value={answer}
          choices={[
            ['everyone', everyone],
            ['rule', translate('sceneForm.who.rule')],
            ['pending', translate('sceneForm.pending')],
          ]}
          readOnly={readOnly}
          onChange={(next) => {
            // Nothing is written before there is a first condition.
            setAsking(next === 'rule' && said !== 'rule');
            if (next !== 'rule' && next !== said) set(at, next === 'pending' ? null : undefined);
          }}
        />
      </Box>
      {answer === 'rule' && !hasForm && <FreeRule at={at} expression={expression} />}
      {(answer === 'pending' || answer === 'rule') && hasForm && (
        <TellCondition value={tell}>
          <ConditionBuilder
            condition={rule ?? null}
            facts={facts}
            readOnly={readOnly}
            onChange={(next, key) => {
              setAsking(false);
              set(at, next, key && `${at}${key}`);
            }}
          />
        </TellCondition>
      )}
    </Box>
  );
}

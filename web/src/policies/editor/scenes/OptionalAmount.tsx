import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { AmountField } from './AmountField';
import { ChoiceField } from './ChoiceField';

type Answer = 'absent' | 'pending' | 'given';

interface OptionalAmountProps {
  label: string;
  /** Read out in place of the label, which it contains. */
  readAs?: string;
  /** Undefined: there is none. Null: pending. */
  value: number | null | undefined;
  /** The answers in words; without `absent` there has to be one, pending or not. */
  answers: { readonly absent?: string; readonly pending: string; readonly given: string };
  unit: string;
  least: number;
  most: number;
  places?: number;
  readOnly: boolean;
  /** `typing`: a keystroke rather than a choice. */
  onChange: (value: number | null | undefined, typing: boolean) => void;
}

/** An amount that a source may give, leave open or not ask for. 待定 is an answer of its own. */
export function OptionalAmount({ label, readAs, value, answers, readOnly, onChange, ...field }: OptionalAmountProps) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const said: Answer = value === undefined ? 'absent' : value === null ? 'pending' : 'given';
  const answer: Answer = asking ? 'given' : said;
  const choices = (['absent', 'pending', 'given'] as const).flatMap((each) => {
    const words = answers[each];
    return words === undefined ? [] : [[each, words] as const];
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-end' }}>
      <ChoiceField
        label={label}
        readAs={readAs}
        value={answer}
        choices={choices}
        readOnly={readOnly}
        onChange={(next) => {
          // Nothing is written before the amount is known.
          setAsking(next === 'given' && said !== 'given');
          if (next !== 'given' && next !== said) onChange(next === 'pending' ? null : undefined, false);
        }}
      />
      {answer === 'given' && (
        <AmountField
          inline
          autoFocus={asking}
          label={translate('sceneForm.amount.of', { what: readAs ?? label })}
          value={value ?? null}
          readOnly={readOnly}
          onChange={(amount) => {
            setAsking(false);
            onChange(amount, true);
          }}
          {...field}
        />
      )}
    </Box>
  );
}

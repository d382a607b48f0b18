import { type ConditionPart, startingTest, withAddedPart } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { FactPicker } from '../FactPicker';
import type { ConditionFrame } from './condition-frame';
import { PartView } from './PartView';

interface WholeConditionProps {
  /** Null: there is no condition yet. */
  whole: ConditionPart | null;
  frame: ConditionFrame;
  /** The last part may be taken away. */
  removable: boolean;
}

/** A condition and, where it is no group that has its own, the field that adds a test. */
export function WholeCondition({ whole, frame, removable }: WholeConditionProps) {
  const translate = useTranslate();
  const label = translate(whole ? 'conditions.addTo' : 'conditions.first');
  return (
    <>
      {whole && <PartView whole={whole} path={[]} part={whole} frame={frame} removable={removable} />}
      {!frame.readOnly && whole?.kind !== 'group' && (
        <FactPicker
          facts={frame.facts}
          value={null}
          readOnly={false}
          label={label}
          placeholder={label}
          onChange={(fact) => {
            const test = startingTest({ kind: 'fact', fact }, frame.scope);
            if (test) frame.change(whole ? withAddedPart(whole, [], test) : test);
          }}
        />
      )}
    </>
  );
}

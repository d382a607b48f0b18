import { useTranslate } from 'react-admin';
import { NumberField } from '../NumberField';

interface PointsFieldProps {
  label: string;
  value: number;
  was: number | null | undefined;
  readOnly: boolean;
  onChange: (points: number) => void;
}

/** An amount of points within a sentence. */
export function PointsField(props: PointsFieldProps) {
  const translate = useTranslate();
  return (
    <>
      <NumberField inline {...props} />
      <span>{translate('drafting.points')}</span>
    </>
  );
}

interface OwnCapProps {
  cap: number | undefined;
  was: number | undefined;
  readOnly: boolean;
  onChange: (cap: number) => void;
}

/** ，规则内最高 n 分; nothing where the rule has no cap of its own. */
export function OwnCap({ cap, was, readOnly, onChange }: OwnCapProps) {
  const translate = useTranslate();
  if (cap === undefined) return null;
  return (
    <>
      <span>{translate('drafting.rule.atMost')}</span>
      <PointsField
        label={translate('drafting.rule.ownCap')}
        value={cap}
        was={was}
        readOnly={readOnly}
        onChange={onChange}
      />
    </>
  );
}

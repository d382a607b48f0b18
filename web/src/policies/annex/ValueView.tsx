import type { AnnexValue } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { useAnnexEditing } from './annex-editing';
import { useFindingAt } from './finding-index';
import { InPlace } from './InPlace';
import { parseValue } from './parse-value';

interface ValueViewProps {
  value: AnnexValue;
  /** The value as the text says it. */
  text: string;
  /** What the value belongs to, for those who hear it only. */
  subject: string;
}

/** A value in the text; a field where it may be changed. */
export function ValueView({ value, text, subject }: ValueViewProps) {
  const translate = useTranslate();
  const words = useText();
  const { change } = useAnnexEditing();
  const { own } = value;
  const finding = useFindingAt(own);
  const look = value.value === null ? 'annex-pending' : '';
  if (change === undefined || own === null) return <span className={look || 'annex-fixed'}>{text}</span>;
  const before = String(shownValue(value) ?? '');
  return (
    <InPlace
      own={own}
      text={text}
      className={`annex-value ${look}`.trim()}
      label={translate('annex.edit', { value: text, subject })}
      fieldLabel={translate('annex.field', { subject, value: before || translate('annex.pending') })}
      initial={before}
      most={20}
      finding={finding && words(finding.message)}
      take={(typed) => {
        const said = parseValue(typed, value.kind);
        if (said === undefined) return translate(`annex.wrong.${value.kind}`);
        if (said !== shownValue(value)) change(value, said);
        return null;
      }}
    />
  );
}

/** The value as it is typed: without the contrary sign that the rule has. */
function shownValue({ value, turned }: AnnexValue): number | string | null {
  return typeof value === 'number' && turned ? -value : value;
}

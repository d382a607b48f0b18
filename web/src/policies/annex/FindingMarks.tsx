import { useText } from '../../i18n';
import { ErrorIcon, WarningIcon } from '../../icons';
import { useFindingsUnder } from './finding-index';

/** What the checker says about a part of the document: errors and warnings, a line each. */
export function FindingMarks({ own }: { own: string | null }) {
  const findings = useFindingsUnder(own);
  const text = useText();
  return findings.map((finding, index) => (
    <p key={index} className="annex-finding" data-severity={finding.severity}>
      {finding.severity === 'error' ? <ErrorIcon size={14} /> : <WarningIcon size={14} />} {text(finding.message)}
      <span> {text(finding.remedy)}</span>
    </p>
  ));
}

import type { Finding } from '@jifen/policies';
import { useText } from '../../i18n';
import { ErrorIcon, WarningIcon } from '../../icons';

/** What the checker says about a place: errors and warnings, a line each. */
export function FindingMarks({ findings }: { findings: readonly Finding[] }) {
  const text = useText();
  return findings.map((finding, index) => (
    <p key={index} className="annex-finding" data-severity={finding.severity}>
      {finding.severity === 'error' ? <ErrorIcon size={14} /> : <WarningIcon size={14} />} {text(finding.message)}
      <span> {text(finding.remedy)}</span>
    </p>
  ));
}

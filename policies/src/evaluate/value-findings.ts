import type { Finding } from '../findings/finding.js';
import { pointerToken } from '../findings/json-pointer.js';
import type { Fact } from '../model/fact.js';
import { encodeFact, type ReportRefusal } from './encode-person.js';

/**
 * Why a person's value does not fit the declaration of a fact: another type, out of range, an option or field that there is not. None
 * where it fits; unknown always fits. Pointers lead into the person.
 */
export function valueFindings(fact: Pick<Fact, 'id' | 'type'>, value: unknown): Finding[] {
  const findings: Finding[] = [];
  const report: ReportRefusal = (pointer, { code = 'PERSON-WRONG-TYPE', zh, en, remedyZh, remedyEn }) => {
    const [message, remedy] = [
      { zh, en },
      { zh: remedyZh, en: remedyEn },
    ];
    findings.push({ code, severity: 'error', pointer, message, remedy });
  };
  encodeFact(fact, value, pointerToken(fact.id), report);
  return findings;
}

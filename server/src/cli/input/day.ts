import { asOfFindings } from '@jifen/policies';
import { CommandFailure } from '../failure.js';

/** The day that was given, if it exists; anything else ends the command. */
export function requireDay(day: string): string {
  const findings = asOfFindings(day);
  if (findings.length > 0) throw new CommandFailure(findings);
  return day;
}

import { type Bilingual, type Finding } from '@jifen/policies';

/** A finding with the file it stands in and its place there. */
export interface FileFinding extends Finding {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
  /** Id of the person, application or case that it is about. */
  readonly subject?: string;
}

/** Ends a command: what was asked for cannot be done. Carries at least one error; never shown with a stack. */
export class CommandFailure extends Error {
  constructor(readonly findings: readonly FileFinding[]) {
    super(findings.map(({ code }) => code).join(', '));
    this.name = 'CommandFailure';
  }
}

/** A failure with one finding, in Chinese and English. */
export function failure(
  code: string,
  message: Bilingual,
  remedy: Bilingual,
  place: Pick<FileFinding, 'file' | 'line' | 'column'> = {},
): CommandFailure {
  return new CommandFailure([{ code, severity: 'error', pointer: '', message, remedy, ...place }]);
}

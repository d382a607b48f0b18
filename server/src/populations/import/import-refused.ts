import { type Bilingual, type Finding } from '@jifen/policies';

/** A file that cannot be imported, with the reason and what to do about it. Texts never repeat what stands in a cell. */
export class ImportRefused extends Error {
  constructor(readonly finding: Finding) {
    super(finding.code);
    this.name = 'ImportRefused';
  }
}

/** A refusal of the file as a whole. */
export function refused(code: string, message: Bilingual, remedy: Bilingual): ImportRefused {
  return new ImportRefused({ code, severity: 'error', pointer: '', message, remedy });
}

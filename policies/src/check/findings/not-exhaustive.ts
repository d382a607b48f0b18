import type { Bilingual, Finding } from '../../findings/finding.js';

/** Says that something was too large to be gone through; what was found stands, more may be there. */
export function notExhaustive(
  pointer: string,
  message: Bilingual,
  remedy: Bilingual = { zh: '用用例核对', en: 'Check it by cases' },
): Finding {
  return { code: 'CHECK-NOT-EXHAUSTIVE', severity: 'info', pointer, message, remedy };
}

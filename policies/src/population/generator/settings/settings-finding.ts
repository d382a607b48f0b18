import type { Finding, QuickFix } from '../../../findings/finding.js';

/** An error in generation settings; texts in Chinese and English. */
export function settingsError(
  code: string,
  pointer: string,
  [zh, en]: readonly [zh: string, en: string],
  [remedyZh, remedyEn]: readonly [zh: string, en: string],
  fix?: QuickFix,
): Finding {
  return {
    code,
    severity: 'error',
    pointer,
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn },
    ...(fix ? { fix } : {}),
  };
}

import { useTranslate } from 'react-admin';

/** How much time is left, in words: 「还有 30 天」, 「今天截止」, 「已截止」. */
export function useTermText(): (consultation: { readonly daysLeft: number; readonly isEnded: boolean }) => string {
  const translate = useTranslate();
  return ({ daysLeft, isEnded }) => {
    if (isEnded) return translate('consultations.term.ended');
    if (daysLeft < 0) return translate('consultations.term.over');
    if (daysLeft === 0) return translate('consultations.term.today');
    return translate('consultations.term.left', { smart_count: daysLeft });
  };
}

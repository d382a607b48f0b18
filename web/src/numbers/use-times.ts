import { useMemo } from 'react';
import { languageTag, useLanguage } from '../i18n';

/** How moments are written on screen, in the zone of the reader's device. An unreadable moment shows as it came. */
export interface Times {
  /** 2026-06-18 14:32 */
  readonly moment: (iso: string) => string;
  /** 14:32 today, else 06-18 14:32, with the year only when it is another one. */
  readonly recent: (iso: string) => string;
  /** 2026-06-18 */
  readonly day: (iso: string) => string;
  /** 2026 年 6 月 18 日 周四 */
  readonly long: (date: Date) => string;
}

const two = (value: number) => String(value).padStart(2, '0');

const day = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const clock = (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}`;

function whenReadable(iso: string, write: (date: Date) => string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : write(date);
}

/** The writing of moments in the language in force. */
export function useTimes(): Times {
  const { language } = useLanguage();
  return useMemo(() => {
    const long = new Intl.DateTimeFormat(languageTag(language), {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      weekday: 'short',
    });
    return {
      moment: (iso) => whenReadable(iso, (date) => `${day(date)} ${clock(date)}`),
      recent: (iso) =>
        whenReadable(iso, (date) => {
          const now = new Date();
          if (day(date) === day(now)) return clock(date);
          const sameYear = date.getFullYear() === now.getFullYear();
          return `${sameYear ? day(date).slice(5) : day(date)} ${clock(date)}`;
        }),
      day: (iso) => whenReadable(iso, day),
      long: (date) => long.format(date),
    };
  }, [language]);
}

const CHINA_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today in China, `YYYY-MM-DD`: clocks of scenes run by that calendar, wherever the reader sits. */
export function chinaToday(now = new Date()): string {
  return CHINA_DAY.format(now);
}

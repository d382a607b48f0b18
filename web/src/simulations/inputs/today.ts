const CHINA = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today in China, `YYYY-MM-DD`: what a form offers as its day. */
export function today(now: Date = new Date()): string {
  return CHINA.format(now);
}

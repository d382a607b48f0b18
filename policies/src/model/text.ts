import { z } from 'zod';

/** Identifier of a node, scene, department, document or policy: lower-case words joined by hyphens. */
export const Identifier = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** Identifier of a fact: lower-case words joined by underscores; it is the name inside `var`. */
export const FactIdentifier = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);

/** Characters that hide or reorder text on screen: what an officer reads would not be what is stored. */
const HIDDEN_CHARACTERS =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Words for people: not empty, bounded, without invisible or bidirectional control characters. */
export const Words = z
  .string()
  .min(1)
  .max(2000)
  .refine((text) => !HIDDEN_CHARACTERS.test(text), { params: { code: 'hidden-characters' } });

/** A text in Chinese, with an English rendering where there is one. */
export const Text = z.strictObject({ zh: Words, en: Words.optional() });
export type Text = z.infer<typeof Text>;

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const CalendarDate = z.iso.date();

/** The words to show a reader of `language`; English readers get Chinese where no English was written. */
export function inLanguage(text: Text, language: 'zh' | 'en'): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}

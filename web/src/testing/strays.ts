/** A language that the workbench is shown in. */
type Language = 'zh' | 'en';

/** Names that stand in both languages as they are. */
const NAMES = new Set(
  '中文 JSON Logic Excel Word Parquet English Ctrl Shift Enter PostgreSQL DuckDB SHA Unicode GB18030 XLSX SQL'.split(
    ' ',
  ),
);

/** Every string of some data that may be shown in the language: texts in both languages count as the one that fits. */
export function textsOf(value: unknown, language: Language): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, language));
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') return [language === 'zh' ? zh : en];
  return [...Object.keys(value), ...Object.values(value).flatMap((each) => textsOf(each, language))];
}

/**
 * What a document says to whoever sees or hears it: texts, names of controls, hints. Code and keys to be pressed have no language. Stands
 * by itself, so that it can be sent into a page.
 */
export function saidBy(document: Document): string[] {
  const said: string[] = [];
  const isOf = (element: Element): boolean =>
    !element.closest('code, pre, kbd, script, style, noscript, .monaco-editor, [translate="no"], [lang]:not(html)');
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement && isOf(node.parentElement)) said.push(node.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
    if (isOf(element))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(element.getAttribute(name) ?? '');
  return said.map((text) => text.trim()).filter((text) => text !== '');
}

/** Fragments of what is said that are in neither the language nor the data, and keys that nobody translated; each with where it is said. */
export function strays(said: readonly string[], language: Language, data: string): string[] {
  const fragment = language === 'zh' ? /[A-Za-z][A-Za-z'’]{3,}(?: [A-Za-z'’]+)*/g : /[\u3400-\u9fff]+/g;
  const found = said.flatMap((text) => {
    const keys = text.match(/^[a-z]+[a-zA-Z]*(?:\.[a-zA-Z_]+){1,}$/g) ?? [];
    const foreign = (text.match(fragment) ?? []).filter((part) => !NAMES.has(part) && !data.includes(part));
    return [...keys.filter((key) => !data.includes(key)), ...foreign].map((part) => `${part} (${text.slice(0, 80)})`);
  });
  return [...new Set(found)];
}

/** Text as XML holds it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** How a piece of text looks. */
export interface RunLook {
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly underlined?: boolean;
}

const OLD_COLOUR = '5B6B75';

/** A piece of text; its properties stand in the sequence that the format asks for. */
export function run(text: string, { bold, struck, underlined }: RunLook = {}): string {
  if (text === '') return '';
  const look = [
    bold ? '<w:b/>' : '',
    struck ? `<w:strike/><w:color w:val="${OLD_COLOUR}"/>` : '',
    underlined ? '<w:u w:val="single"/>' : '',
  ].join('');
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** Styles of paragraphs, as `word-styles` declares them. */
export type ParagraphStyle =
  'Title' | 'Heading1' | 'Heading2' | 'Normal' | 'Note' | 'TableHead' | 'TableText' | 'TableNote' | 'Footer';

/** How a paragraph stands beside what its style says. */
export interface ParagraphLook {
  readonly align?: 'right' | 'center';
  /** Left indent in twentieths of a point. */
  readonly indent?: number;
}

/** A paragraph of runs. */
export function paragraph(runs: string, style: ParagraphStyle, { align, indent }: ParagraphLook = {}): string {
  const place = [indent ? `<w:ind w:left="${indent}"/>` : '', align ? `<w:jc w:val="${align}"/>` : ''].join('');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${place}</w:pPr>${runs}</w:p>`;
}

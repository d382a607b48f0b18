import type { ParagraphStyle } from './word-xml.js';

/** Names by which Word knows styles of its own, where they are other than the id. */
const NAMES: Partial<Record<ParagraphStyle, string>> = {
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Footer: 'footer',
};

interface Style {
  /** Chinese typeface; Latin letters and digits are in Times New Roman. */
  readonly face: '仿宋' | '宋体' | '黑体';
  /** Half points. */
  readonly size: number;
  readonly bold?: true;
  readonly paragraph?: string;
  readonly outline?: number;
}

/** Styles as official documents have them: text in 仿宋, headings in 黑体, tables in 宋体. */
const STYLES: Readonly<Record<ParagraphStyle, Style>> = {
  Normal: {
    face: '仿宋',
    size: 24,
    paragraph: '<w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLine="480"/>',
  },
  Title: { face: '宋体', size: 36, bold: true, paragraph: '<w:spacing w:after="240"/><w:jc w:val="center"/>' },
  Heading1: {
    face: '黑体',
    size: 28,
    outline: 0,
    paragraph: '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:jc w:val="center"/>',
  },
  Heading2: { face: '黑体', size: 24, outline: 1, paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="40"/>' },
  Note: { face: '仿宋', size: 18, paragraph: '<w:ind w:left="480"/>' },
  TableHead: { face: '宋体', size: 18, paragraph: '<w:jc w:val="center"/>' },
  TableText: { face: '宋体', size: 18 },
  TableNote: { face: '仿宋', size: 15 },
  Footer: { face: '宋体', size: 15, paragraph: '<w:jc w:val="center"/>' },
};

function styleXml(id: ParagraphStyle, { face, size, bold, paragraph = '', outline }: Style): string {
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`;
  const standard = id === 'Normal' ? ' w:default="1"' : '';
  return (
    `<w:style w:type="paragraph"${standard} w:styleId="${id}"><w:name w:val="${NAMES[id] ?? id}"/><w:qFormat/>` +
    `<w:pPr>${paragraph}${level}</w:pPr>` +
    `<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="${face}" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>` +
    `${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`
  );
}

/** Content of `word/styles.xml`. */
export function stylesXml(namespace: string): string {
  const styles = (Object.keys(STYLES) as ParagraphStyle[]).map((id) => styleXml(id, STYLES[id]));
  return (
    `<w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>` +
    `</w:rPrDefault><w:pPrDefault/></w:docDefaults>${styles.join('')}</w:styles>`
  );
}

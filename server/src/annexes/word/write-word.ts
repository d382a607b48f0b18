import type { Annex, Language } from '@jifen/policies';
import { strToU8, zipSync } from 'fflate';
import { bodyXml } from './word-body.js';
import { stylesXml } from './word-styles.js';
import type { WordOptions } from './word-table.js';
import { escaped, paragraph, run } from './word-xml.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Times in the archive say nothing: they are the earliest that the format knows, so that the same content has the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** What a Word file is of. */
export interface WordSource {
  readonly annex: Annex;
  readonly title: string;
  /** Which content this is and when the server had it; at the foot of every page. */
  readonly manifest: string;
  /** When the content was saved or published. */
  readonly at: Date;
}

function typesXml(): string {
  const parts = [
    ['/word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
    ['/word/styles.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'],
    ['/word/settings.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml'],
    ['/word/footer1.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  );
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const listed = relations.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`;
}

/** A4, upright, with the footer on every page. */
const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="907" w:bottom="1134" w:left="907" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/** The layout of present versions of Word, rather than that of 2007. */
const SETTINGS =
  `<w:settings xmlns:w="${MAIN}"><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

function footerXml(manifest: string): string {
  const page = `${run('— ')}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>${run(' —')}`;
  return `<w:ftr xmlns:w="${MAIN}">${paragraph(page, 'Footer')}${paragraph(run(manifest), 'Footer')}</w:ftr>`;
}

function coreXml({ title, manifest, at }: WordSource, language: Language): string {
  const time = at.toISOString().replace(/\.\d+Z$/, 'Z');
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:description>${escaped(manifest)}</dc:description>` +
    `<dc:language>${language === 'zh' ? 'zh-CN' : 'en-GB'}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

/**
 * An annex as a Word file (WordprocessingML). The same source gives the same bytes. Written here rather than by a library: the parts that
 * an annex needs are few, and libraries put times and random ids into them.
 */
export function writeWord(source: WordSource, options: WordOptions): Buffer {
  const parts: Record<string, string> = {
    '[Content_Types].xml': typesXml(),
    '_rels/.rels': relationsXml([
      [`${RELATIONS}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(source, options.language),
    'word/_rels/document.xml.rels': relationsXml([
      [`${RELATIONS}/styles`, 'styles.xml'],
      [`${RELATIONS}/footer`, 'footer1.xml'],
      [`${RELATIONS}/settings`, 'settings.xml'],
    ]),
    'word/document.xml':
      `<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONS}">` +
      `<w:body>${bodyXml(source.annex, options)}${SECTION}</w:body></w:document>`,
    'word/footer1.xml': footerXml(source.manifest),
    'word/settings.xml': SETTINGS,
    'word/styles.xml': stylesXml(MAIN),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: NO_TIME, level: 6, os: 0 }));
}

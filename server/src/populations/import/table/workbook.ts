import { IMPORT_LIMITS, type TableLimits } from '../import-limits.js';
import { refused } from '../import-refused.js';
import { readXml } from './xml-events.js';
import { damagedWorkbook, inflatedText, type ZipEntry, zipDirectory } from './zip-directory.js';

/** A worksheet that can be chosen. */
export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

/** Numbers of built-in formats that show a date, some of them only in East Asian Excel. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** True for a number format that shows a day; texts in quotation marks, colours and conditions do not count. */
export function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[yd年日]/i.test(bare) && !/^general$/i.test(bare);
}

/** An XLSX file whose directory is sound: its sheets, shared texts and formats. */
export class Workbook {
  private readonly parts: ReadonlyMap<string, ZipEntry>;

  /** @throws {ImportRefused} */
  constructor(
    private readonly path: string,
    private readonly file: number,
    private readonly limits: TableLimits = IMPORT_LIMITS,
  ) {
    this.parts = zipDirectory(file, limits);
    if (this.parts.has('xl/vbaProject.bin')) {
      throw refused(
        'IMPORT-XLSX-MACROS',
        { zh: '工作簿带有宏，不能导入', en: 'The workbook has macros and cannot be imported' },
        { zh: '另存为不带宏的 .xlsx', en: 'Save it as .xlsx without macros' },
      );
    }
  }

  /** The sheets in their order, and how days are counted. */
  async sheets(): Promise<{ readonly sheets: (SheetName & { readonly part: string })[]; readonly from1904: boolean }> {
    const targets = new Map<string, string>();
    await this.read('xl/_rels/workbook.xml.rels', (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    });
    const sheets: (SheetName & { readonly part: string })[] = [];
    let from1904 = false;
    await this.read('xl/workbook.xml', (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const target = targets.get(relation ?? '') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      // Sheets of charts have no cells.
      if (this.parts.has(part) && !part.includes('chartsheets/'))
        sheets.push({ name: attributes['name'] ?? '', isHidden, part });
    });
    if (sheets.length === 0) throw damagedWorkbook();
    return { sheets, from1904 };
  }

  /** Texts that cells refer to by number. */
  async sharedTexts(): Promise<string[]> {
    const texts: string[] = [];
    if (!this.parts.has('xl/sharedStrings.xml')) return texts;
    let current: string | null = null;
    let inText = false;
    let phonetic = 0;
    let characters = 0;
    await readXml(this.text('xl/sharedStrings.xml'), {
      open: (name) => {
        if (name === 'si') current = '';
        else if (name === 'rPh') phonetic += 1;
        else if (name === 't') inText = phonetic === 0;
      },
      text: (text) => {
        if (inText && current !== null) current += text;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic -= 1;
        else if (name === 'si' && current !== null) {
          characters += current.length;
          if (texts.length >= this.limits.sharedTexts || characters > this.limits.sharedCharacters)
            throw tooManyTexts();
          texts.push(current);
          current = null;
        }
      },
    });
    return texts;
  }

  /** For each cell style whether it shows numbers as days. */
  async dateStyles(): Promise<boolean[]> {
    const styles: boolean[] = [];
    if (!this.parts.has('xl/styles.xml')) return styles;
    const own = new Map<number, string>();
    let inCellFormats = false;
    await readXml(this.text('xl/styles.xml'), {
      open: (name, attributes) => {
        if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'xf' && inCellFormats) {
          const format = Number(attributes['numFmtId'] ?? 0);
          const code = own.get(format);
          styles.push(code === undefined ? BUILT_IN_DATES.has(format) : showsDate(code));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCellFormats = false;
      },
    });
    return styles;
  }

  /** Text of a part. @throws {ImportRefused} where there is none */
  text(part: string): AsyncGenerator<string> {
    const entry = this.parts.get(part);
    if (!entry) throw damagedWorkbook();
    return inflatedText(this.path, this.file, entry);
  }

  /** Bytes of a part when it is inflated. */
  sizeOf(part: string): number {
    return this.parts.get(part)?.size ?? 0;
  }

  private read(
    part: string,
    open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  ): Promise<void> {
    return readXml(this.text(part), { open });
  }
}

function tooManyTexts(): Error {
  return refused(
    'IMPORT-XLSX-TEXTS',
    { zh: '工作簿中不同的文字过多', en: 'The workbook holds too many different texts' },
    { zh: '把数据另存为 CSV 再上传', en: 'Save the data as CSV and upload that' },
  );
}

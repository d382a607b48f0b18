import {
  ANNEX_COLUMNS,
  type AnnexCategory,
  type AnnexLine,
  type AnnexRow,
  type AnnexTable,
  emptyCategory,
  type Language,
  shownLines,
  tableLines,
} from '@jifen/policies';
import { lookOf, textRuns } from './word-text.js';
import { paragraph, type ParagraphLook, type ParagraphStyle, run, type RunLook } from './word-xml.js';

/** Width between the margins of the page, in twentieths of a point. */
export const TEXT_WIDTH = 10_092;

/** Left indent of an indicator inside a group, in twentieths of a point. */
const STEP = 120;

const WIDTHS = ANNEX_COLUMNS.map(({ share }) => Math.floor((TEXT_WIDTH * share) / 100));

/** What a document shows beside its words. */
export interface WordOptions {
  readonly language: Language;
  readonly notes: boolean;
}

/** Whether a cell begins a merge over several rows, goes on with it, or stands alone. */
type Merge = 'restart' | 'continue' | 'none';

interface Cell {
  /** Column from 0, and how many it spans. */
  readonly column: number;
  readonly span?: number;
  readonly merge?: Merge;
  readonly shaded?: boolean;
  /** Paragraphs; a cell has one at least. */
  readonly content: string;
}

const EMPTY = paragraph('', 'TableText');
const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>';

function cell({ column, span = 1, merge = 'none', shaded = false, content }: Cell): string {
  const width = WIDTHS.slice(column, column + span).reduce((sum, each) => sum + each, 0);
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const merged = merge === 'none' ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${spans}${merged}${shaded ? SHADE : ''}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${merge === 'continue' || content === '' ? EMPTY : content}</w:tc>`;
}

function line(cells: readonly Cell[], properties = '<w:cantSplit/>'): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
}

/** The lines of an indicator or category as the rows of a table. */
class TableWriter {
  constructor(private readonly options: WordOptions) {}

  private said(
    texts: readonly Pick<AnnexLine, 'text' | 'kind' | 'change'>[],
    look: RunLook,
    style: ParagraphStyle = 'TableText',
    placed: ParagraphLook = {},
  ): string {
    return texts
      .map(({ text, kind, change }) =>
        paragraph(
          textRuns(text, this.options.language, { ...look, ...lookOf(change) }),
          kind === 'note' ? 'TableNote' : style,
          placed,
        ),
      )
      .join('');
  }

  private category({ title, lines, change }: AnnexCategory): string {
    const { language, notes } = this.options;
    const head = paragraph(textRuns(title, language, { bold: true, ...lookOf(change) }), 'TableText');
    return head + this.said(shownLines(lines, notes && change !== 'removed'), lookOf(change));
  }

  private own(row: AnnexRow, merge: Merge): Cell[] {
    const look = lookOf(row.change);
    const sentence = (text: AnnexRow['max']) => ({ kind: 'sentence' as const, text });
    return [
      { column: 4, merge, content: this.said([sentence(row.max)], look, 'TableText', { align: 'right' }) },
      { column: 5, merge, content: this.said(row.evidence.map(sentence), look) },
      { column: 6, merge, content: this.said([sentence(row.department)], look) },
    ];
  }

  private standard([first, ...more]: readonly [AnnexLine, ...AnnexLine[]], look: RunLook): Cell[] {
    const { points, change } = first;
    const content = this.said([first, ...more], look);
    if (!points) return [{ column: 2, span: 2, content }];
    const given = this.said([{ kind: 'tier', text: points, ...(change ? { change } : {}) }], look, 'TableText', {
      align: 'right',
    });
    return [
      { column: 2, content },
      { column: 3, content: given },
    ];
  }

  rows(category: AnnexCategory): string[] {
    const { notes, language } = this.options;
    const wide = category.id === null;
    const first = (merge: Merge): Cell[] =>
      wide ? [] : [{ column: 0, merge, shaded: true, content: merge === 'continue' ? '' : this.category(category) }];
    if (category.rows.length === 0) {
      const content = paragraph(run(emptyCategory(category)[language]), 'TableNote');
      return [line([...first('none'), { column: 1, span: 6, content }])];
    }
    return category.rows.flatMap((row, at) => {
      const look = lookOf(row.change);
      const bold = row.kind === 'group';
      const title = paragraph(textRuns(row.title, language, { bold, ...look }), 'TableText', {
        indent: row.depth * STEP,
      });
      return tableLines(row.lines, notes).map((lines, index) => {
        const merge = index === 0 ? 'restart' : 'continue';
        const name: Cell = { column: wide ? 0 : 1, span: wide ? 2 : 1, merge, content: title };
        const above = first(at === 0 && index === 0 ? 'restart' : 'continue');
        return line([...above, name, ...this.standard(lines, look), ...this.own(row, merge)]);
      });
    });
  }
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="595959"/>`)
  .join('');

/** Between the words of a cell and its borders, in twentieths of a point. */
const MARGINS = [
  ['top', 30],
  ['left', 70],
  ['bottom', 30],
  ['right', 70],
]
  .map(([edge, width]) => `<w:${edge} w:w="${width}" w:type="dxa"/>`)
  .join('');

const PROPERTIES =
  `<w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
  `<w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>`;

const GRID = `<w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;

/** An annexed table: first-level cells merged, the head repeated on every page. */
export function tableXml(table: AnnexTable, options: WordOptions): string {
  const writer = new TableWriter(options);
  const head = line(
    ANNEX_COLUMNS.map(({ heading }, column) => ({
      column,
      shaded: true,
      content: paragraph(run(heading[options.language], { bold: true }), 'TableHead'),
    })),
    '<w:cantSplit/><w:tblHeader/>',
  );
  const rows = table.categories.flatMap((category) => writer.rows(category));
  return `<w:tbl>${PROPERTIES}${GRID}${head}${rows.join('')}</w:tbl>`;
}

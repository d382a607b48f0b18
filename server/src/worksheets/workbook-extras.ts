import { type Feature, type Image } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** A column whose cells are chosen from a list. */
export interface ListColumn {
  /** Range of the cells, e.g. `D2:D500`. */
  readonly range: string;
  /** Where the words stand, e.g. `'可选词'!$A$2:$A$9`. */
  readonly source: string;
  /** Other words are allowed, too. */
  readonly open: boolean;
}

/** What the library does not write by itself, for the first sheet of a workbook. */
export interface SheetExtras {
  /** Columns from 0 that are not shown. */
  readonly hidden: ReadonlySet<number>;
  readonly lists: readonly ListColumn[];
  /** Range with headings that has filters. */
  readonly filter: string;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';

function inserted(xml: string, markup: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    getOrderOfSiblings(SHEET, 'worksheet') ?? [],
    'worksheet',
  );
}

function validation({ range, source, open }: ListColumn): string {
  const refuses = open ? '' : ' showErrorMessage="1"';
  const formula = sanitizeTextContent(source);
  return `<dataValidation type="list" allowBlank="1"${refuses} sqref="${sanitizeAttributeValue(range)}"><formula1>${formula}</formula1></dataValidation>`;
}

/** Hidden columns, filters, and lists to choose from. */
export function sheetExtras({ hidden, lists, filter }: SheetExtras): Feature<Image['content']> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform(xml, _options, { sheetIndex }) {
            if (sheetIndex !== 0) return xml;
            const markup = `<dataValidations count="${lists.length}">${lists.map(validation).join('')}</dataValidations>`;
            const filtered = inserted(xml, getSelfClosingTagMarkup('autoFilter', { ref: filter }));
            return lists.length === 0 ? filtered : inserted(filtered, markup);
          },
          transformElementAttributes(tag, attributes, index, _options, { sheetIndex }) {
            return sheetIndex === 0 && tag === 'col' && index !== undefined && hidden.has(index)
              ? { ...attributes, hidden: 1 }
              : attributes;
          },
        },
      },
    },
  };
}

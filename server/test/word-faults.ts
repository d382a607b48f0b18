import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/* What Word demands of a file before it opens it, told from the file alone: a package whose parts are declared, and tables whose cells fill their grid. */

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

function* all({ children }: Element, name: string): Generator<Element> {
  for (const child of children) {
    if (child.name === name) yield child;
    yield* all(child, name);
  }
}

const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

/** Sequences in which the format has what stands inside these elements. */
const SEQUENCES: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore spacing ind jc outlineLvl rPr',
  'w:rPr': 'rFonts b i strike color sz szCs u lang',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd vAlign',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'trPr tc',
  'w:tc': 'tcPr p',
  'w:sectPr': 'footerReference pgSz pgMar',
  'w:style': 'name basedOn qFormat pPr rPr',
};

function sequenceFaults(root: Element): string[] {
  return Object.entries(SEQUENCES).flatMap(([name, sequence]) => {
    const places = sequence.split(' ').map((each) => `w:${each}`);
    return [...all(root, name)].flatMap(({ children }) => {
      const at = children.map((each) => places.indexOf(each.name));
      const isOrdered = at.every((place, index) => place >= (at[index - 1] ?? 0));
      return isOrdered ? [] : [`${name}: ${children.map((each) => each.name).join(' ')}`];
    });
  });
}

/** What a cell says of the merge that it is part of. */
function mergeOf(cell: Element): 'restart' | 'continue' | undefined {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
  if (!merge) return undefined;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

function tableFaults(table: Element): string[] {
  const grid = [...all(table, 'w:gridCol')].map(({ attributes }) => Number(attributes['w:w']));
  const faults: string[] = [];
  let above = new Map<string, boolean>();
  for (const [index, row] of [...all(table, 'w:tr')].entries()) {
    let column = 0;
    const here = new Map<string, boolean>();
    for (const cell of row.children.filter(({ name }) => name === 'w:tc')) {
      const properties = child(cell, 'w:tcPr');
      const span = Number(child(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const width = grid.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      const place = `${column} ${span}`;
      const merge = mergeOf(cell);
      if (Number(child(properties, 'w:tcW')?.attributes['w:w']) !== width)
        faults.push(`row ${index}: width at ${place}`);
      if (merge === 'continue' && !above.get(place)) faults.push(`row ${index}: nothing to go on with at ${place}`);
      if (cell.children.at(-1)?.name !== 'w:p') faults.push(`row ${index}: no paragraph at ${place}`);
      here.set(place, merge !== undefined);
      column += span;
    }
    if (column !== grid.length) faults.push(`row ${index}: ${column} of ${grid.length} columns`);
    above = here;
  }
  return faults;
}

function packageFaults(parts: Readonly<Record<string, Element>>): string[] {
  const types = parts['[Content_Types].xml'];
  if (!types) return ['no content types'];
  const overridden = new Set(
    [...all(types, 'Override')].map(({ attributes }) => attributes['PartName']?.slice(1) ?? ''),
  );
  const known = new Set([...all(types, 'Default')].map(({ attributes }) => attributes['Extension'] ?? ''));
  const faults = Object.keys(parts).flatMap((name) =>
    name === '[Content_Types].xml' || overridden.has(name) || (name.endsWith('.rels') && known.has('rels'))
      ? []
      : [`${name} has no content type`],
  );
  faults.push(...[...overridden].flatMap((name) => (parts[name] ? [] : [`${name} is declared and not there`])));
  for (const [name, part] of Object.entries(parts).filter(([each]) => each.endsWith('.rels'))) {
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const { attributes } of all(part, 'Relationship')) {
      if (!parts[`${folder}${attributes['Target']}`]) faults.push(`${name} leads to no ${attributes['Target']}`);
    }
  }
  return faults;
}

/** What would keep a reader from opening a Word file, or have it lay a table out otherwise than it was meant; nothing where it is sound. */
export function wordFaults(file: Buffer): string[] {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, content]) => [name, parsed(strFromU8(content))]),
  );
  const document = parts['word/document.xml'];
  const styles = parts['word/styles.xml'];
  if (!document || !styles) return ['no document'];
  const body = child(child(document, 'w:document'), 'w:body');
  const named = new Set([...all(styles, 'w:style')].map(({ attributes }) => attributes['w:styleId']));
  const used = [...all(document, 'w:pStyle')].map(({ attributes }) => attributes['w:val']);
  const related = new Set(
    [...all(parts['word/_rels/document.xml.rels'] ?? document, 'Relationship')].map(
      ({ attributes }) => attributes['Id'],
    ),
  );
  const footers = [...all(document, 'w:footerReference')].map(({ attributes }) => attributes['r:id']);
  return [
    ...packageFaults(parts),
    ...(body?.children.at(-1)?.name === 'w:sectPr' ? [] : ['the section does not end the body']),
    ...[...new Set(used)].flatMap((style) => (named.has(style) ? [] : [`no style ${style}`])),
    ...footers.flatMap((id) => (related.has(id) ? [] : [`no relationship ${id}`])),
    ...sequenceFaults(document),
    ...sequenceFaults(styles),
    ...[...all(document, 'w:tbl')].flatMap(tableFaults),
  ];
}

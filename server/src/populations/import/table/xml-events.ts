import { SaxesParser } from 'saxes';
import { damagedWorkbook } from './zip-directory.js';

/** What is heard of an XML part; names are without prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML part as it arrives.
 *
 * @throws {ImportRefused} for XML that is not well-formed, and for any document type: no part of a workbook has one
 */
export async function readXml(pieces: AsyncIterable<string>, { open, text, close }: XmlListener): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw damagedWorkbook();
  });
  parser.on('doctype', () => {
    throw damagedWorkbook();
  });
  if (open) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)));
  for await (const piece of pieces) parser.write(piece);
  parser.close();
}

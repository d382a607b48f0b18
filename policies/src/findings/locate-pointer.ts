import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { fromPointer } from './json-pointer.js';

/** A place in a text, from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where JSON pointers lead in a JSON text, for people who look at the file. A pointer to something that is not there leads to
 * the nearest thing around it.
 */
export class PointerLocator {
  private readonly root: Node | undefined;
  private readonly errors: ParseError[] = [];
  /** Offsets of the first character of each line. */
  private readonly lines: readonly number[];

  constructor(text: string) {
    this.root = parseTree(text, this.errors, { disallowComments: true });
    this.lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /** Line and column of the value, or of the nearest value around it; undefined where the text is not JSON at all. */
  locate(pointer: string): TextPlace | undefined {
    const keys = fromPointer(pointer);
    let node = this.root;
    for (const key of keys) {
      const next = node && findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
      if (!next) break;
      node = next;
    }
    return node && this.placeOf(node.offset);
  }

  /** Where the text first breaks the syntax of JSON; undefined where it does not. */
  syntaxError(): TextPlace | undefined {
    const [error] = this.errors;
    return error && this.placeOf(error.offset);
  }

  private placeOf(offset: number): TextPlace {
    const line = this.lines.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (this.lines[line] ?? 0) + 1 };
  }
}

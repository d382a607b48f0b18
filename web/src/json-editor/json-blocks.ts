import { visit } from 'jsonc-parser';

/** A block that reaches over several lines, from the line of its opening bracket; lines count from 0. */
export interface Block {
  readonly first: number;
  readonly last: number;
}

/** Objects and lists that can be folded, in the order in which they end; what a broken text leaves open ends with it. */
export function jsonBlocks(text: string): Block[] {
  const open: number[] = [];
  const blocks: Block[] = [];
  const begin = (_offset: number, _length: number, line: number): void => {
    open.push(line);
  };
  const end = (_offset: number, _length: number, line: number): void => {
    const first = open.pop();
    // The line of the closing bracket stays in sight.
    if (first !== undefined && line - 1 > first) blocks.push({ first, last: line - 1 });
  };
  visit(text, { onObjectBegin: begin, onArrayBegin: begin, onObjectEnd: end, onArrayEnd: end });
  return blocks;
}

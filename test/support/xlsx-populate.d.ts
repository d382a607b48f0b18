/** What the tests use of the library, which has no types of its own. */
declare module 'xlsx-populate' {
  interface Cell {
    value(): unknown;
    value(value: string | number): Cell;
    formula(formula: string): Cell;
    rowNumber(): number;
    columnNumber(): number;
  }
  interface Column {
    hidden(): boolean;
  }
  interface Sheet {
    cell(row: number, column: number): Cell;
    cell(address: string): Cell;
    column(number: number): Column;
    range(address: string): { merged(merged: boolean): unknown };
    usedRange(): { endCell(): Cell };
  }
  interface Book {
    sheet(name: string): Sheet | undefined;
    outputAsync(): Promise<Buffer>;
  }
  const library: { fromDataAsync(data: Buffer): Promise<Book> };
  export default library;
}

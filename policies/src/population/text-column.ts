import { decodeUtf8, encodeUtf8 } from './utf8.js';

/** 32-bit FNV-1a hash of the bytes from `start` to before `end`. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  // FNV's low bits alone are weak; they choose the place in the index.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Texts of many rows as the bytes of one after another in UTF-8: `starts[row]` to before `starts[row + 1]` are those of `row`. Five
 * million short ids take a tenth of what as many strings take, and threads can share them.
 */
export class TextColumn {
  private slots: Int32Array | undefined;
  private repeated: number | undefined;

  constructor(
    readonly bytes: Uint8Array,
    /** One more than there are rows; never falling, from 0 to the number of bytes. */
    readonly starts: Int32Array,
  ) {}

  /** The column of these texts. */
  static of(texts: Iterable<string>): TextColumn {
    const builder = new TextColumnBuilder();
    for (const text of texts) builder.push(text);
    return builder.build();
  }

  /** Number of rows. */
  get length(): number {
    return this.starts.length - 1;
  }

  /** The text of a row; undefined where there is no such row. */
  at(row: number): string | undefined {
    const [start, end] = [this.starts[row], this.starts[row + 1]];
    if (start === undefined || end === undefined) return undefined;
    return decodeUtf8(this.bytes, start, end);
  }

  /** The first row with that text; undefined where there is none. The index for it is made when it is first asked for. */
  rowOf(text: string): number | undefined {
    const wanted = encodeUtf8(text);
    const slots = this.index();
    for (let slot = hashOf(wanted, 0, wanted.length) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const row = (slots[slot] as number) - 1;
      if (row < 0) return undefined;
      if (this.hasBytes(row, wanted, 0, wanted.length)) return row;
    }
  }

  /** The first row whose text stands in an earlier row already; undefined where all texts differ. */
  firstRepeated(): number | undefined {
    this.index();
    return this.repeated;
  }

  /** The texts of some rows, in this order. */
  some(rows: Int32Array): TextColumn {
    const starts = new Int32Array(rows.length + 1);
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] as number;
      starts[place + 1] = (starts[place] as number) + (this.starts[row + 1] as number) - (this.starts[row] as number);
    }
    const bytes = new Uint8Array(starts[rows.length] as number);
    let written = 0;
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] as number;
      for (let at = this.starts[row] as number; at < (this.starts[row + 1] as number); at += 1) {
        bytes[written] = this.bytes[at] as number;
        written += 1;
      }
    }
    return new TextColumn(bytes, starts);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row) ?? '';
  }

  private hasBytes(row: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[row] as number;
    if ((this.starts[row + 1] as number) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (this.bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  /** A hash table with open addressing, at most half full: each slot a row plus one, or 0. */
  private index(): Int32Array {
    if (this.slots) return this.slots;
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(this.length * 2 + 2)));
    for (let row = 0; row < this.length; row += 1) {
      const [start, end] = [this.starts[row] as number, this.starts[row + 1] as number];
      let slot = hashOf(this.bytes, start, end) & (slots.length - 1);
      let isNew = true;
      for (; isNew && slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
        if (this.hasBytes((slots[slot] as number) - 1, this.bytes, start, end)) isNew = false;
      }
      if (isNew) slots[slot] = row + 1;
      else this.repeated ??= row;
    }
    this.slots = slots;
    return slots;
  }
}

/** Takes texts, row after row, and gives the column. */
export class TextColumnBuilder {
  private bytes: Uint8Array;
  private starts: Int32Array;
  private used = 0;
  private rows = 0;

  /** `capacity` is the number of rows where it is known, `width` the bytes that a text is likely to take. */
  constructor(capacity = 0, width = 10) {
    this.bytes = new Uint8Array(capacity * width);
    this.starts = new Int32Array(capacity + 1);
  }

  /** Number of rows so far. */
  get length(): number {
    return this.rows;
  }

  /** A text that was pushed before; undefined where there is no such row yet. */
  at(row: number): string | undefined {
    return row < this.rows ? this.build().at(row) : undefined;
  }

  push(text: string): void {
    // Three bytes are the most that one unit of a string takes in UTF-8.
    if (this.used + text.length * 3 > this.bytes.length) {
      this.bytes = enlarged(this.bytes, new Uint8Array(this.bytes.length * 2 + text.length * 3 + 1024));
    }
    if (this.rows + 2 > this.starts.length)
      this.starts = enlarged(this.starts, new Int32Array(this.starts.length * 2 + 1024));
    this.used = this.write(text);
    this.rows += 1;
    this.starts[this.rows] = this.used;
  }

  /** Writes a text behind the others and gives where it ends. */
  private write(text: string): number {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit > 127) {
        const bytes = encodeUtf8(text);
        this.bytes.set(bytes, this.used);
        return this.used + bytes.length;
      }
      this.bytes[this.used + at] = unit;
    }
    return this.used + text.length;
  }

  build(): TextColumn {
    return new TextColumn(this.bytes.subarray(0, this.used), this.starts.subarray(0, this.rows + 1));
  }
}

function enlarged<Values extends Uint8Array | Int32Array>(values: Values, larger: Values): Values {
  larger.set(values);
  return larger;
}

/** Few texts for many rows: the different texts in the order of their first use, and the place of each row's among them. */
export interface GroupedTexts {
  readonly names: TextColumn;
  /** Place in `names` by row; −1 for a row that has none. */
  readonly of: Int32Array;
}

/** Takes texts that stand in many rows and gives each once; undefined is none. */
export class GroupedTextsBuilder {
  private readonly places = new Map<string, number>();
  private readonly names = new TextColumnBuilder();
  private of: Int32Array;
  private rows = 0;
  /** Rows of one household follow each other. */
  private last: { readonly text: string; readonly place: number } | undefined;

  constructor(capacity = 0) {
    this.of = new Int32Array(capacity);
  }

  /** Number of rows so far. */
  get length(): number {
    return this.rows;
  }

  push(text: string | undefined): void {
    if (this.rows === this.of.length) this.of = enlarged(this.of, new Int32Array(this.rows * 2 + 1024));
    this.of[this.rows] = text === undefined ? -1 : this.placeOf(text);
    this.rows += 1;
  }

  build(): GroupedTexts {
    return { names: this.names.build(), of: this.of.subarray(0, this.rows) };
  }

  private placeOf(text: string): number {
    if (this.last?.text === text) return this.last.place;
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.places.size;
      this.places.set(text, place);
      this.names.push(text);
    }
    this.last = { text, place };
    return place;
  }
}

import { Duplex } from 'node:stream';
import { messageOf } from '../../errors/thrown.js';

/** One connection's line to the database thread. */
export interface Line {
  send(bytes: Uint8Array<ArrayBuffer>): void;
  /** Tells the thread that nothing more will come; an open transaction is rolled back. */
  hangUp(): void;
}

/**
 * What the `pg` driver takes for a socket: the bytes of PostgreSQL's wire protocol, to and from the database thread. The driver
 * always writes whole messages, so nothing has to be reassembled.
 */
export class WireStream extends Duplex {
  #line: Line | undefined;

  /** @param dial is called once, by {@link connect}; it gets the stream, to which it pushes what arrives. */
  constructor(private readonly dial: (stream: WireStream) => Promise<Line>) {
    super();
  }

  /** Called by the driver as on a socket; its port and host mean nothing here. */
  connect(): this {
    this.dial(this).then(
      (line) => {
        if (this.destroyed) {
          line.hangUp();
          return;
        }
        this.#line = line;
        this.emit('connect');
      },
      (error: unknown) => this.destroy(new Error(messageOf(error), { cause: error })),
    );
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed when they arrive.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#send([chunk]);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.#send(chunks.map(({ chunk }) => chunk));
    done();
  }

  override _final(done: (error?: Error) => void): void {
    this.#hangUp();
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#hangUp();
    done(error);
  }

  #send(chunks: readonly Buffer[]): void {
    // A copy that owns its memory: it is handed over to the thread.
    this.#line?.send(Uint8Array.from(Buffer.concat(chunks)));
  }

  #hangUp(): void {
    this.#line?.hangUp();
    this.#line = undefined;
  }
}

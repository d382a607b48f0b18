import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Client, Connection, Submittable } from 'pg';

/** What the driver offers to a query that copies, beyond its declared types. */
interface CopyConnection {
  readonly stream: Writable;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** `COPY … FROM STDIN` as a query of the driver: sends the chunks when the server is ready for them. */
class CopyIn implements Submittable {
  private failure: unknown;
  private readonly ended: { resolve: () => void; reject: (error: unknown) => void };
  readonly done: Promise<void>;

  constructor(
    private readonly text: string,
    private readonly chunks: AsyncIterable<string>,
  ) {
    let ended: CopyIn['ended'] | undefined;
    this.done = new Promise((resolve, reject) => (ended = { resolve, reject }));
    this.ended = ended as unknown as CopyIn['ended'];
  }

  submit(connection: Connection): void {
    (connection as unknown as CopyConnection).query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.send(connection).then(
      () => connection.endCopyFrom(),
      (error: unknown) => {
        this.failure = error;
        connection.sendCopyFail('the rows were refused');
      },
    );
  }

  handleError(error: unknown): void {
    this.failure ??= error;
    this.ended.reject(this.failure);
  }

  handleCommandComplete(): void {
    // How many rows there were is counted by whoever made them.
  }

  handleReadyForQuery(): void {
    if (this.failure === undefined) this.ended.resolve();
    else this.ended.reject(this.failure);
  }

  private async send(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.chunks) {
      connection.sendCopyFromChunk(Buffer.from(chunk, 'utf8'));
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
  }
}

/** Copies rows in CSV into a table; what the chunks throw, or the server refuses, is thrown on. `target`: table and columns. */
export async function copyIn(client: Client, target: string, chunks: AsyncIterable<string>): Promise<void> {
  const copy = new CopyIn(`COPY ${target} FROM STDIN (FORMAT csv)`, chunks);
  client.query(copy);
  await copy.done;
}

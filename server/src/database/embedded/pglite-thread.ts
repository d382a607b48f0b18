import { Worker } from 'node:worker_threads';
import { workerScript } from '../../workers/worker-script.js';
import { type FromThread, type ThreadTask, type ToThread } from './thread-messages.js';
import { type Line, type WireStream } from './wire-stream.js';

function startWorker(data: ThreadTask): Worker {
  return new Worker(workerScript(import.meta.url, './database-thread.js'), {
    workerData: data,
    name: 'embedded-database',
    // The flags of this process, such as the inspector's, are not meant for the thread.
    execArgv: [],
  });
}

/** Makes a new database cluster in `directory`, in a thread that ends with it. */
export async function createCluster(directory: string): Promise<void> {
  const worker = startWorker({ directory, task: 'create' });
  await new Promise<void>((resolve, reject) => {
    let stopped = false;
    worker.on('message', (message: FromThread) => {
      stopped ||= message.kind === 'stopped';
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (stopped) resolve();
      else reject(new Error(`The thread that creates the database ended early (${code})`));
    });
  });
}

/** A running database thread and the connections to it. */
export class PgliteThread {
  readonly #streams = new Map<number, WireStream>();
  readonly #ended: Promise<void>;
  #nextConnection = 1;
  #dead = false;

  private constructor(
    private readonly worker: Worker,
    private readonly onReady: () => void,
    private readonly onFailure: (error: Error) => void,
  ) {
    this.#ended = new Promise((resolve) => {
      worker.once('exit', () => resolve());
    });
    worker.on('message', (message: FromThread) => this.#receive(message));
    worker.on('error', (error) => this.#fail(error));
    worker.once('exit', (code) => this.#fail(new Error(`The database thread ended (${code})`)));
  }

  /**
   * Opens the cluster in `directory`.
   *
   * @param onFailure is called when the thread dies by itself, after all connections were cut
   */
  static async start(directory: string, onFailure: (error: Error) => void): Promise<PgliteThread> {
    return new Promise((resolve, reject) => {
      let started = false;
      const thread = new PgliteThread(
        startWorker({ directory, task: 'serve' }),
        () => {
          started = true;
          resolve(thread);
        },
        (error) => {
          if (started) onFailure(error);
          else reject(error);
        },
      );
    });
  }

  /** A line for one connection; what arrives on it is pushed to `stream`. */
  open(stream: WireStream): Line {
    if (this.#dead) throw new Error('The database thread is not running');
    const connection = this.#nextConnection;
    this.#nextConnection += 1;
    this.#streams.set(connection, stream);
    this.#post({ kind: 'open', connection });
    return {
      send: (bytes) => this.#post({ kind: 'bytes', connection, bytes }, [bytes.buffer]),
      hangUp: () => {
        if (this.#streams.delete(connection)) this.#post({ kind: 'close', connection });
      },
    };
  }

  /** Closes the cluster in good order and waits for the end of the thread. */
  async stop(): Promise<void> {
    this.#dead = true;
    this.#post({ kind: 'stop' });
    await this.#ended;
  }

  #post(message: ToThread, transfer: ArrayBuffer[] = []): void {
    this.worker.postMessage(message, transfer);
  }

  #receive(message: FromThread): void {
    switch (message.kind) {
      case 'ready':
        this.onReady();
        return;
      case 'bytes':
        this.#streams.get(message.connection)?.push(Buffer.from(message.bytes.buffer));
        return;
      case 'closed':
        this.#streams.get(message.connection)?.push(null);
        this.#streams.delete(message.connection);
        return;
      case 'stopped':
        return;
    }
  }

  #fail(error: Error): void {
    if (this.#dead) return;
    this.#dead = true;
    for (const stream of this.#streams.values()) stream.destroy(error);
    this.#streams.clear();
    this.onFailure(error);
  }
}

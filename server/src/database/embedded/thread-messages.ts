/** What the database thread is started with. */
export interface ThreadTask {
  /** Folder of the database cluster. */
  readonly directory: string;
  /**
   * `create`: make a new cluster and end. `serve`: open the cluster and answer. Making a cluster needs several hundred megabytes
   * that only the end of the thread gives back, hence two threads.
   */
  readonly task: 'create' | 'serve';
}

/** To the thread. `bytes` are whole messages of PostgreSQL's wire protocol. */
export type ToThread =
  | { readonly kind: 'open'; readonly connection: number }
  | { readonly kind: 'bytes'; readonly connection: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'close'; readonly connection: number }
  | { readonly kind: 'stop' };

/** From the thread. After `stopped` nothing follows and every file is closed. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly connection: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'closed'; readonly connection: number }
  | { readonly kind: 'stopped' };

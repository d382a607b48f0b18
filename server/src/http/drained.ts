import { type Request } from 'express';

/** Bytes, and milliseconds without any, after which a client that still sends is no longer listened to. */
const MOST_BYTES = 64 * 1024 ** 2;
const IDLE = 1000;

/**
 * Throws away what a client still sends of its body, so that it comes to read why it is refused: one that is cut off while it sends sees
 * only a broken connection. Ends when the body does, after 64 MB, or when nothing more has come for a second.
 */
export function drained(request: Request): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    const done = (): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', done).off('close', done);
      request.resume();
      resolve();
    };
    const onData = (chunk: Buffer): void => {
      bytes += chunk.length;
      timer.refresh();
      if (bytes > MOST_BYTES) done();
    };
    const timer = setTimeout(done, IDLE);
    if (request.readableEnded || request.destroyed) return done();
    request.on('data', onData).once('end', done).once('close', done).resume();
  });
}

import { type Response } from 'express';

/** Milliseconds between two lines that say nothing but that the connection lives; proxies close silent ones after a minute or so. */
const HEARTBEAT = 15_000;

/** A connection ends after so many milliseconds. The reader connects again and is signed in again by that. */
const LONGEST = 300_000;

/** Milliseconds after which a reader whose connection broke should try again. */
const RETRY = 2000;

/** One event: its name, the id that comes back as `Last-Event-ID`, and what it tells. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/**
 * Answers with server-sent events as they come, until there are no more, the reader is gone, or the connection has lasted long enough.
 *
 * @param events gives the events until its signal is aborted
 */
export async function sendEvents(
  response: Response,
  events: (signal: AbortSignal) => AsyncIterable<StreamEvent>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.status(200);
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store, no-transform');
  // Asks proxies of nginx's kind not to collect the answer before they pass it on.
  response.setHeader('X-Accel-Buffering', 'no');
  response.write(`retry: ${RETRY}\n\n`);
  const longest = setTimeout(() => gone.abort(), LONGEST);
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT);
  try {
    for await (const { event, id, data } of events(gone.signal)) {
      response.write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
    }
  } finally {
    clearTimeout(longest);
    clearInterval(heartbeat);
    response.end();
  }
}

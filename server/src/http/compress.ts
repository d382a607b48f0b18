import compression from 'compression';

/** Media types that are written bit by bit: compressing them would hold back what should arrive at once. */
const STREAMED = /^(application\/x-ndjson|text\/event-stream)/;

/** Compresses answers, except streams whose lines should arrive as they are written. */
export const compress = compression({
  filter: (request, response) =>
    !STREAMED.test(response.getHeader('Content-Type')?.toString() ?? '') && compression.filter(request, response),
});

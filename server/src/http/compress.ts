import compression from 'compression';

/** Compresses answers, except streams whose lines should arrive as they are written. */
export const compress = compression({
  filter: (request, response) =>
    response.getHeader('Content-Type')?.toString().startsWith('application/x-ndjson') !== true &&
    compression.filter(request, response),
});

import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const BODY_LIMIT = 'jifen:body-limit';
export const STREAMED_BODY = 'jifen:streamed-body';

/** A route whose JSON body may be larger (or must be smaller) than usual, in bytes. */
export const BodyLimit = (bytes: number): CustomDecorator => SetMetadata(BODY_LIMIT, bytes);

/**
 * A route that reads its body itself, as a stream from the request, e.g. `@StreamedBody('application/x-ndjson')`. Other media
 * types are refused; limits are the route's own affair.
 */
export const StreamedBody = (...mediaTypes: string[]): CustomDecorator => SetMetadata(STREAMED_BODY, mediaTypes);

import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** Documents that a handler answers with a page of `row`. */
export function ApiPage(row: z.ZodType): MethodDecorator {
  return applyDecorators(ApiOkResponse({ standardSchema: z.object({ data: z.array(row), total: z.number().int() }) }));
}

import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const PUBLIC = 'jifen:public';

/** A route that needs no signed-in user. Everything else below `/api` does. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

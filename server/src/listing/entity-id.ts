import { z } from 'zod';

/** Id of a stored thing, in an address: `@Param('id', { schema: EntityId }) id: string`. */
export const EntityId = z.uuid();

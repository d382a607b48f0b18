import { z } from 'zod';

/** Id of a stored thing, a UUID, in an address: `@Param('id', { schema: EntityId }) id: string`. */
export const EntityId = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

import { TieAtLine } from '@jifen/policies';
import { z } from 'zod';
import { Title } from '../documents/document-view.js';

const indices = z.array(z.number().int());
const points = z.array(z.number().int().nullable());

const Side = z
  .object({
    quota: z.number().int(),
    method: TieAtLine,
    rounds: z.array(
      z.object({
        round: z.looseObject({ id: z.string(), title: Title, share: z.number().int() }).nullable(),
        keys: z.array(z.string()),
        order: indices.meta({ description: 'Best first, as indices of `applications`' }),
        parting: indices.meta({ description: 'First key in which each differs from the next; number of keys: equals' }),
        byLot: indices.nullable().meta({ description: 'The order with equals by lot' }),
      }),
    ),
  })
  .nullable();

/** See `PlaceSheet`: everything that places depend on but their number. */
export const PlacesView = z
  .object({
    scene: z.string(),
    sheet: z
      .object({
        applications: z.array(z.string()),
        poolOf: indices,
        pools: z.array(z.object({ pool: z.string().nullable(), title: Title.nullable(), a: Side, b: Side })),
        points: z.object({ a: points, b: points }).meta({ description: 'Scene points in hundredths' }),
        groups: z.array(
          z.object({
            by: z.object({ fact: z.string(), label: Title }),
            labels: z.array(Title),
            of: indices,
          }),
        ),
      })
      .nullable()
      .meta({ description: 'Null where places are not limited, or there are too many applications' }),
  })
  .meta({ id: 'Places' });

import { useQuery } from '@tanstack/react-query';
import { may, useMe } from '../auth-provider';
import { firstRows } from '../data-provider';

/** The newest rows of a list, where the person may read it; the last answer stays on screen while it is asked again. */
export function useRows<Row>(resource: string, count: number) {
  const { role } = useMe();
  return useQuery({
    queryKey: ['workbench', resource, count],
    queryFn: ({ signal }) => firstRows<Row>(resource, count, signal),
    enabled: may(role, 'list', resource),
  });
}

/** The state of such a question, for cards that show it. */
export type Rows<Row> = ReturnType<typeof useRows<Row>>;

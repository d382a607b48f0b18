import Link from '@mui/material/Link';
import { useListContext } from 'react-admin';
import { useTimes } from '../numbers';

interface RanByProps {
  run: {
    readonly createdAt: string;
    readonly createdBy: { readonly id: string | null; readonly displayName: string };
  };
}

/** When a run was made, and by whom; the name narrows the history to that person. */
export function RanBy({ run: { createdAt, createdBy } }: RanByProps) {
  const { recent } = useTimes();
  const list = useListContext();
  const { id, displayName } = createdBy;
  return (
    <>
      {recent(createdAt)}{' '}
      {id === null ? (
        displayName
      ) : (
        <Link
          component="button"
          type="button"
          onClick={(event) => {
            event.stopPropagation();
            list.setFilters({ ...(list.filterValues as object), person: id });
          }}
        >
          {displayName}
        </Link>
      )}
    </>
  );
}

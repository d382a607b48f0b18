import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ROW_HEIGHT } from './table-style';

interface LazyRowsProps {
  /** Rows in the block. */
  count: number;
  /** Drawn even while out of sight. */
  eager: boolean;
  /** Columns of the table. */
  width: number;
  children: () => ReactNode;
}

/** How far beyond the window rows are drawn, so that scrolling and the arrow keys find them there. */
const MARGIN = '800px 0px';

/** A block of rows that is drawn while it is near the window and keeps its room otherwise. */
export function LazyRows({ count, eager, width, children }: LazyRowsProps) {
  const block = useRef<HTMLTableSectionElement>(null);
  const [near, setNear] = useState(false);
  const watched = !eager && typeof IntersectionObserver !== 'undefined';
  useEffect(() => {
    const element = block.current;
    if (!watched || element === null) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: MARGIN,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [watched]);
  return (
    <tbody ref={block}>
      {!watched || near ? (
        children()
      ) : (
        <tr aria-hidden>
          <td className="blank" colSpan={width} style={{ height: count * ROW_HEIGHT }} />
        </tr>
      )}
    </tbody>
  );
}

/** What is put off stays so for no longer than so many milliseconds. */
const LONGEST = 200;

/**
 * Does something once the page has nothing more urgent to do: a picture takes as long to draw as a key has time. Returns how to call it off.
 */
export function whenIdle(act: () => void): () => void {
  // Not every browser tells when it is idle.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: LONGEST });
  return () => cancelIdleCallback(handle);
}

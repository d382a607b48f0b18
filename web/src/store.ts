import { localStorageStore, type Store } from 'react-admin';

/** What belongs to the device and not to the person: it outlives a sign-out. */
const KEPT = ['theme'];

/** react-admin's memory of list positions and filters, emptied at sign-out except for what belongs to the device. */
export function deviceStore(): Store {
  const store = localStorageStore('1', 'Jifen');
  return {
    ...store,
    reset: () => {
      const kept = KEPT.map((key) => [key, store.getItem<unknown>(key)] as const);
      store.reset();
      for (const [key, value] of kept) if (value !== undefined) store.setItem(key, value);
    },
  };
}

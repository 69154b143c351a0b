import { useEffect, useState } from 'preact/hooks';

/** One value that several components look at. */
export function signalOf<T>(start: T) {
  let value = start;
  const listeners = new Set<(next: T) => void>();
  return {
    get: () => value,
    set: (next: T) => { value = next; for (const listener of listeners) listener(next); },
    use: () => { const [now, set] = useState(value); useEffect(() => { set(value); listeners.add(set); return () => void listeners.delete(set); }, []); return now; },
  };
}

import { useCallback, useRef } from 'react';
import { useKeys } from '../parts/use-keys.js';

/** Lets `j` and `k` walk the links of a list; Enter then opens the one in focus, as links do. Elements carry `data-walk`. */
export function useWalk<Element extends HTMLElement>() {
  const list = useRef<Element>(null);
  const step = useCallback((by: 1 | -1) => {
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-walk]') ?? [])];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.max(0, Math.min(stops.length - 1, here + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }, []);
  useKeys({ j: () => step(1), k: () => step(-1) });
  return list;
}

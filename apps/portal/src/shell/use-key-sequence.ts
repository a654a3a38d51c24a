import { useEffect, useEffectEvent } from 'react';
import { isTaken } from '../parts/use-keys.js';

/** Runs an action when `first` and then its key are pressed within a second, outside of fields. */
export function useKeySequence(first: string, actions: Record<string, () => void>): void {
  const run = useEffectEvent((key: string) => actions[key]?.());
  useEffect(() => {
    let since = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTaken(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (since && event.timeStamp - since < 1000) run(event.key);
      since = event.key === first && !since ? event.timeStamp : 0;
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [first]);
}

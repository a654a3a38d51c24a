import { useEffect, useState } from 'react';

/** The time now in milliseconds, looked at again every so often: for what changes by itself on a screen left open. */
export function useNow(everyMilliseconds = 10_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}

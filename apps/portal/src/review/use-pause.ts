import { useEffect, useState } from 'react';

/** Longer than a second press that was meant for what stood here before. */
const PAUSE_MS = 1_500;

/** Whether what has just taken the place of something else has to be left alone for a moment. */
export function usePause(wanted: boolean): boolean {
  const [pausing, setPausing] = useState(wanted);
  useEffect(() => {
    if (!pausing) return;
    const timer = setTimeout(() => setPausing(false), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pausing]);
  return pausing;
}

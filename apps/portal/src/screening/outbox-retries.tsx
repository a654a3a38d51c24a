import { useEffect } from 'react';
import { useSafetyOutbox } from './use-safety-outbox.js';

/** Sends what an earlier visit left, and what waits whenever the network comes back. */
export function OutboxRetries() {
  const outbox = useSafetyOutbox();
  useEffect(() => {
    const retry = () => void outbox.retry();
    retry();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [outbox]);
  return null;
}

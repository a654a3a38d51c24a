import { useEffect } from 'react';
import { useMe } from '../sign-in/me.js';

/** Where links have a host of their own, has it mark this browser: a click on one's own link then counts as nobody's. */
export function useOwnLinks(): void {
  const { ownLinksUrl } = useMe();
  useEffect(() => {
    // Whatever keeps it from being marked, the member works on as before.
    if (ownLinksUrl) void fetch(ownLinksUrl, { mode: 'no-cors', credentials: 'include' }).catch(() => undefined);
  }, [ownLinksUrl]);
}

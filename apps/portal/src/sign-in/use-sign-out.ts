import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { signOut } from '../api/auth.js';

/** Ends the session and leaves nothing of it in memory. Drafts stay in this browser, for this member only. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void signOut().finally(() => {
      client.clear();
      window.location.assign('/sign-in');
    });
  }, [client]);
}

import type { QueryClient } from '@tanstack/react-query';
import { signOut } from '../api/auth.js';

/** Takes whoever has erased their account to where one signs in, and leaves nothing of them in memory. */
export function leaveErased(client: QueryClient): void {
  void signOut().finally(() => {
    client.clear();
    window.location.assign('/sign-in?after=erased');
  });
}

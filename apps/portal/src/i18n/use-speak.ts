import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { speak } from './i18n.js';

/** Goes over to a language, and has the server say anew what it had said in another. */
export function useSpeak(): (language: string) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (language) => {
      if (await speak(language)) await client.invalidateQueries();
    },
    [client],
  );
}

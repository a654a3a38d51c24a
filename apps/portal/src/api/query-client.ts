import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.js';

/** What the server refused stays refused; only a lost way to it is worth a second try. */
function worthRetrying(failures: number, error: Error): boolean {
  const status = error instanceof Problem ? error.status : 500;
  return failures < 2 && (status === 0 || status >= 502);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 20_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

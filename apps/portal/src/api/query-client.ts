import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import type { ApiPath } from './client.js';
import { Problem } from './problem.js';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** What is stale once this is done, by its path whatever its parameters: fetched anew where it is shown. */
      changes?: readonly ApiPath[];
      /** Likewise, and this counts as done only with the new state here. */
      awaits?: readonly ApiPath[];
      /** What a refusal puts in doubt: somebody else may have changed it. */
      doubts?: readonly ApiPath[];
    };
  }
}

/** What the server refused stays refused; only a lost way to it is worth a second try. */
function worthRetrying(failures: number, error: Error): boolean {
  const status = error instanceof Problem ? error.status : 500;
  return failures < 2 && (status === 0 || status >= 502);
}

/** What a member's doings change only where they say so: large, or looked at by every screen. */
const lasting: ReadonlySet<unknown> = new Set<ApiPath>([
  '/api/auth/me',
  '/api/auth/invitations/{token}',
  '/api/guidelines/rule-set',
  '/api/ledger/kinds',
]);

export function createQueryClient(): QueryClient {
  const isOf = (paths: readonly ApiPath[], queryKey: QueryKey) => paths.some((path) => path === queryKey[1]);
  const invalidate = (paths: readonly ApiPath[]) =>
    client.invalidateQueries({ predicate: ({ queryKey }) => isOf(paths, queryKey) });
  const doubtEverything = () =>
    client.invalidateQueries({
      refetchType: 'none',
      predicate: ({ queryKey: [method, path] }) => method === 'get' && !lasting.has(path),
    });
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 20_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
    mutationCache: new MutationCache({
      // After the mutation's own `onSuccess`, which may have put an answer in place, and before its `onSettled`.
      onSettled: async (_data, error, _variables, _result, { meta = {} }) => {
        const { changes = [], awaits = [], doubts = [] } = meta;
        void invalidate(error ? doubts : changes);
        if (error) return;
        const awaited = invalidate(awaits);
        void doubtEverything();
        await awaited;
      },
    }),
  });
  return client;
}

export const queryClient = createQueryClient();

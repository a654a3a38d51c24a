import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from './api/query-client.js';
import { Notices } from './parts/notify.js';
import { router } from './router.js';
import { ThemeProvider } from './theme/provider.js';

export function App() {
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <Notices />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}

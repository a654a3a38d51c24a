import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: {
    alias: {
      '#libs/screener': here('../../libs/screener/src/index.ts'),
      '#libs/api-client': here('../../libs/api-client/src/index.ts'),
    },
  },
  worker: { format: 'es' },
  build: {
    outDir: here('../../dist/portal'),
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
  },
  server: { port: 5173, proxy: { '/api': { target: 'http://localhost:3000', changeOrigin: false } } },
});

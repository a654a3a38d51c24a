import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Of the screener, what it stands on and captions a page needs a function or two; the rest is for the worker that screens. */
const treeshake = {
  moduleSideEffects: (id: string) =>
    !/\/libs\/(reading|lexicon|detectors|conditions|rule-kinds|screener|captions)\/|\/node_modules\/yaml\//.test(id),
};

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: {
    alias: [{ find: /^#libs\/([\w-]+)$/, replacement: here('../../libs/$1/src/index.ts') }],
  },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  build: {
    outDir: here('../../dist/portal'),
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake,
      output: {
        // A few files that most screens share, instead of a hundred small ones.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /\/node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next)\//,
              priority: 3,
            },
            { name: 'kit', test: /\/node_modules\//, minShareCount: 8, priority: 2 },
            { name: 'parts', test: /\/src\//, minShareCount: 6, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: 'http://localhost:3000', changeOrigin: false } } },
});

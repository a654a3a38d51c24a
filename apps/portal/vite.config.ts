import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packLists } from './pack-lists.js';
import { withoutChecks } from './without-checks.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Of the screener, what it stands on and captions a page needs a function or two; the rest is for the worker that screens. */
const treeshake = {
  moduleSideEffects: (id: string) =>
    !/\/libs\/(sentences|reading|lexicon|detectors|conditions|rule-kinds|screener|captions)\/|\/node_modules\/yaml\//.test(
      id,
    ),
};

/** Of the libraries, what a first view is made of besides the shell. A part that others need first drags them along. */
const controls =
  /\/@tanstack\/|\/use-debounced-callback\/|\/use-intersection\/|\/use-uncontrolled\/|\/core\/esm\/components\/(ActionIcon|Alert|Button|CloseButton|Combobox\/ComboboxChevron|Input|InputBase|Kbd|Loader|NativeSelect|Skeleton|Stack|TextInput)\//;

/** Small things of ours that stand before any screen: each in a file of its own would weigh more than it holds. */
const early =
  /\/src\/(api\/query-client|i18n\/(languages|texts|use-speak)|shell\/(account-button|destinations|logo|shortcuts-state)|safety\/(overdue|safety-queue)|freezes\/stoppers|when\/use-now)\.ts|\/Icon(ClockHour4|Language|Sparkles)\./;

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: {
    alias: [
      // The engine for heavy patterns is fetched when one is met.
      { find: /^re2js$/, replacement: here('./src/screening/second-engine.ts') },
      { find: /^#libs\/([\w-]+)$/, replacement: here('../../libs/$1/src/index.ts') },
    ],
  },
  worker: { format: 'es', plugins: () => [packLists(), withoutChecks()], rolldownOptions: { treeshake } },
  build: {
    outDir: here('../../dist/portal'),
    emptyOutDir: true,
    // For the test of what a first view fetches.
    manifest: true,
    target: 'es2022',
    // The content policy allows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake,
      output: {
        // Of each name seven signs suffice to tell builds apart; the entry names every file, and no packing shortens them.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            // What stands before anything is chosen, in a few files: the entry's own libraries, then those of a screen.
            { name: 'base', test: /\/node_modules\//, tags: ['$initial'], priority: 4 },
            { name: 'controls', test: controls, minShareCount: 3, priority: 3 },
            { name: 'early', test: early, priority: 3 },
            // Of ours, what most screens share, and the icons within. A question before something grave is in a dialog.
            {
              name: 'parts',
              test: /\/src\/(api|lists(?!\/(data-table|row-selection))|parts(?!\/confirm)|when)\/|\/@tabler\//,
              minShareCount: 11,
              priority: 2,
            },
            // Tables and the boxes their rows are chosen by: no first view has one.
            { name: 'tables', test: /\/src\/lists\/(data-table|row-selection)/, minShareCount: 2, priority: 1.5 },
            // Dialogs, menus and what floats: no first view waits for them.
            { name: 'kit', test: /\/node_modules\//, minShareCount: 13, priority: 1 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: 'http://localhost:3000', changeOrigin: false } } },
});

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/products.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    products: typeof words;
  }
}

const productsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/products',
  validateSearch: pickSearch('search', 'status'),
  loader: texts('guidelines', 'products', 'edits'),
  component: lazyRouteComponent(() => import('./products-screen.js'), 'ProductsScreen'),
});

const productsImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/products/import',
  loader: texts('products'),
  component: lazyRouteComponent(() => import('./products-import-screen.js'), 'ProductsImportScreen'),
});

const registersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/registers',
  loader: texts('guidelines', 'products'),
  component: lazyRouteComponent(() => import('./registers-screen.js'), 'RegistersScreen'),
});

const wordsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/words',
  loader: texts('guidelines', 'products', 'edits'),
  component: lazyRouteComponent(() => import('./words-screen.js'), 'WordsScreen'),
});

export const productsRoutes = [productsRoute, productsImportRoute, registersRoute, wordsRoute];

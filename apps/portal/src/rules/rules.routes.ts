import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import type words from '../locales/en/rules.json';
import { pickSearch } from '../search-params.js';
import { shellRoute } from '../shell/shell-route.js';

declare module '../i18n/texts.js' {
  interface Texts {
    rules: typeof words;
  }
}

const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/rules',
  validateSearch: pickSearch('search', 'state'),
  loader: texts('guidelines', 'rules', 'screening'),
  component: lazyRouteComponent(() => import('./rules-screen.js'), 'RulesScreen'),
});

const newRuleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/rules/new',
  loader: texts('guidelines', 'rules', 'what-if', 'screening', 'edits'),
  component: lazyRouteComponent(() => import('./new-rule-screen.js'), 'NewRuleScreen'),
});

const ruleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guidelines/rules/$ruleId',
  loader: texts('guidelines', 'rules', 'what-if', 'screening', 'edits'),
  component: lazyRouteComponent(() => import('./rule-screen.js'), 'RuleScreen'),
});

export const rulesRoutes = [rulesRoute, newRuleRoute, ruleRoute];

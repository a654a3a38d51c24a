import type connections from '../locales/en/connections.json';
import type cases from '../locales/en/cases.json';
import type dashboard from '../locales/en/dashboard.json';
import type feed from '../locales/en/feed.json';
import type guidelines from '../locales/en/guidelines.json';
import type leaderboards from '../locales/en/leaderboards.json';
import type ledger from '../locales/en/ledger.json';
import type library from '../locales/en/library.json';
import type packs from '../locales/en/packs.json';
import type parts from '../locales/en/parts.json';
import type people from '../locales/en/people.json';
import type problems from '../locales/en/problems.json';
import type products from '../locales/en/products.json';
import type review from '../locales/en/review.json';
import type rules from '../locales/en/rules.json';
import type safety from '../locales/en/safety.json';
import type screening from '../locales/en/screening.json';
import type settings from '../locales/en/settings.json';
import type share from '../locales/en/share.json';
import type shares from '../locales/en/shares.json';
import type shell from '../locales/en/shell.json';
import type signIn from '../locales/en/sign-in.json';
import type standing from '../locales/en/standing.json';
import type whatIf from '../locales/en/what-if.json';
import type words from '../locales/en/words.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      connections: typeof connections;
      cases: typeof cases;
      dashboard: typeof dashboard;
      feed: typeof feed;
      guidelines: typeof guidelines;
      leaderboards: typeof leaderboards;
      ledger: typeof ledger;
      library: typeof library;
      packs: typeof packs;
      parts: typeof parts;
      people: typeof people;
      problems: typeof problems;
      products: typeof products;
      review: typeof review;
      rules: typeof rules;
      safety: typeof safety;
      screening: typeof screening;
      settings: typeof settings;
      share: typeof share;
      shares: typeof shares;
      shell: typeof shell;
      'sign-in': typeof signIn;
      standing: typeof standing;
      'what-if': typeof whatIf;
      words: typeof words;
    };
  }
}

import { addressOf, fits } from './address.rules.js';
import type { IntentPlace } from './intent-place.js';

/** What `msgText` takes, and what an address for Teams may be long on Windows (`INTERNET_MAX_URL_LENGTH`). */
const MOST_TEXT = 200;
const MOST_IN_ADDRESS = 2_048;

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-web-apps */
export const teams = {
  kind: 'teams',
  name: 'Microsoft Teams',
  needsLink: true,
  linkApart: true,
  limit: null,
  open: ({ text, link }) => {
    const share = 'https://teams.microsoft.com/share';
    const whole = addressOf(share, { href: link, msgText: text });
    const prefilled = text.length <= MOST_TEXT && fits(whole, MOST_IN_ADDRESS);
    return { address: prefilled ? whole : addressOf(share, { href: link }), prefilled };
  },
} as const satisfies IntentPlace;

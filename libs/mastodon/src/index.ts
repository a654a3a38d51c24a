import { MastodonAdapter } from './mastodon-adapter.js';
import { MastodonSignIn } from './mastodon-sign-in.js';

/** The adapter first, then what it is made of. */
export const MASTODON = [MastodonAdapter, MastodonSignIn] as const;

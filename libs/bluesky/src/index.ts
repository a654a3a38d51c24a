import { BlueskyAdapter } from './bluesky-adapter.js';
import { BlueskySignIn } from './bluesky-sign-in.js';

/** The adapter first, then what it is made of. */
export const BLUESKY = [BlueskyAdapter, BlueskySignIn] as const;

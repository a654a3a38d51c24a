import type { Network } from '#libs/captions';
import { blueskyStage } from '#testing/bluesky';
import { linkedInStage } from '#testing/linkedin';
import { mastodonStage } from '#testing/mastodon';
import { adapterKeepsItsPromises, type NetworkStage } from '#testing/network-contract';
import { fakeStage } from '../testing/fake-stage.js';

/** Whoever speaks to a network keeps the same promises, and so does the fake that stands in for it. */
const STAGES: Record<Network | 'fake', () => Promise<NetworkStage>> = {
  linkedin: linkedInStage,
  mastodon: mastodonStage,
  bluesky: blueskyStage,
  fake: fakeStage,
};

for (const [name, open] of Object.entries(STAGES)) adapterKeepsItsPromises(name, open);

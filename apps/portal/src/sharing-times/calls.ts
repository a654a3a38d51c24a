import type { SharingTimes as Times, SharingTimesChange } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type { OfferedTime, TimeOffer, WeeklySlot } from '#libs/api-client';
export type SharingTimes = Times;

export const sharingTimesQuery = asked('get', '/api/sharing-times');

export const chooseSharingTimes = (body: SharingTimesChange) => take(client.PUT('/api/sharing-times', { body }));

interface Wish {
  network: 'linkedin' | 'mastodon' | 'bluesky';
  localTime?: string;
  timeZone?: string;
  pass?: 'first' | 'second';
  replaces?: string;
}

export interface SpreadWish extends Pick<Wish, 'network' | 'replaces'> {
  itemId: string;
}

/** A time apart from what colleagues share of the item; another with each turn. */
export const findSpreadTime = (query: SpreadWish & { days: number; turn: number }) =>
  take(client.GET('/api/sharing-times/spread', { params: { query } }));

/** What the member's own times say of now, or of a time. */
export const timeOfferQuery = (query: Wish) => asked('get', '/api/sharing-times/offer', { params: { query } });

import type { DeliveryState } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { Delivery, MailAddressOff } from '#libs/api-client';

export interface DeliveriesFilter {
  state?: string;
  memberId?: string;
}

export const deliveriesQuery = ({ state, memberId }: DeliveriesFilter, cursor: string | null) =>
  asked('get', '/api/deliveries', {
    params: {
      query: { memberId, state: state as DeliveryState | undefined, cursor: cursor ?? undefined, limit: 50 },
    },
  });

/** Whether mail reaches whoever asks, and whether this installation sends any. */
export const myMailAddressQuery = asked('get', '/api/deliveries/my-address');

/** Whose mail comes back. */
export const addressesOffQuery = (cursor: string | null) =>
  asked('get', '/api/deliveries/addresses', { params: { query: { cursor: cursor ?? undefined, limit: 20 } } });

/** Of these people, at most a hundred, those whose mail comes back. */
export const addressesOffOfQuery = (memberIds: string[]) =>
  asked('get', '/api/deliveries/addresses', { params: { query: { memberIds, limit: 100 } } });

export const switchAddressOn = (memberId: string) =>
  take(client.POST('/api/deliveries/addresses/{memberId}/on', { params: { path: { memberId } } }));

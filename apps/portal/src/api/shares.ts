import type { PublicationState, RescheduleOrder, ShareOrder, ShareResolution, ShareStage } from '#libs/api-client';
import { asked, client, repeatable, take } from './client.js';

export type { PublicationState, Share, ShareOrder, ShareResolution } from '#libs/api-client';

export const createShare = (body: ShareOrder, key: string) =>
  take(client.POST('/api/shares', { params: { header: repeatable(key) }, body }));

export interface ShareFilter {
  state?: string;
  stage?: ShareStage;
  itemId?: string;
}

/** The member's own, the newest first; what is upcoming as it goes out. */
export const mySharesQuery = ({ state, stage, itemId }: ShareFilter, cursor: string | null) =>
  asked('get', '/api/shares', {
    params: {
      query: {
        mine: true,
        state: state as PublicationState | undefined,
        stage,
        itemId,
        cursor: cursor ?? undefined,
        limit: 30,
      },
    },
  });

export const shareQuery = (id: string) => asked('get', '/api/shares/{id}', { params: { path: { id } } });

export const cancelShare = (id: string) => take(client.POST('/api/shares/{id}/cancel', { params: { path: { id } } }));

export const resolveShare = (id: string, body: ShareResolution) =>
  take(client.POST('/api/shares/{id}/resolve', { params: { path: { id } }, body }));

export const rescheduleShare = (id: string, schedule: RescheduleOrder['schedule']) =>
  take(client.POST('/api/shares/{id}/reschedule', { params: { path: { id } }, body: { schedule } }));

export const withdrawShare = (id: string) =>
  take(client.POST('/api/shares/{id}/withdraw', { params: { path: { id } } }));

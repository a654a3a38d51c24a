import { client, take } from './client.js';

export type { PagePreview } from '#libs/api-client';

/** What a page says of itself; its picture is kept here. */
export const previewPage = (url: string) => take(client.POST('/api/content/pages', { body: { url } }));

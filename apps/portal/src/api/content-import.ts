import type { ContentImportRequest } from '#libs/api-client';
import { client, take } from './client.js';

export type { ContentImport, ContentImportLine, ContentImportRequest } from '#libs/api-client';

export const importContent = (body: ContentImportRequest) => take(client.POST('/api/content/import', { body }));

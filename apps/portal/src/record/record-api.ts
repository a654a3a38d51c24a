import { asked } from '../api/client.js';

export type { Paper } from '#libs/api-client';

/** Whether it holds is worked out each time it is looked at. */
export const certificateQuery = (id: string, versionId: string) =>
  asked(
    'get',
    '/api/content/{id}/versions/{versionId}/certificate/paper',
    { params: { path: { id, versionId } } },
    { staleTime: 0 },
  );

export const certificateFiles = (id: string, versionId: string) => {
  const json = `/api/content/${id}/versions/${versionId}/certificate`;
  return { json, pdf: `${json}/pdf` };
};

/** What stands in it changes with every share. */
export const recordQuery = (id: string, shareId?: string) =>
  asked('get', '/api/content/{id}/record', { params: { path: { id }, query: { shareId } } }, { staleTime: 0 });

export const recordFiles = (id: string, shareId?: string) => {
  const record = `/api/content/${id}/record`;
  return { pdf: `${record}/pdf${shareId ? `?shareId=${shareId}` : ''}`, archive: `${record}/archive` };
};

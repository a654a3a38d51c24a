import type { RegisterImport, RegisterKind } from '#libs/api-client';
import { asked, client, take } from './client.js';
import { upload, type Progress } from './upload.js';

export type { Register, RegisterImport, RegisterKind } from '#libs/api-client';

export const registersQuery = asked('get', '/api/guidelines/registers');

/** Takes in a register's file as its publisher offers it. */
export const importRegister = (kind: RegisterKind, file: File, onProgress: Progress) =>
  upload<RegisterImport>(`/api/guidelines/registers/import?kind=${kind}`, file, onProgress);

export const removeRegister = (kind: RegisterKind) =>
  take(client.DELETE('/api/guidelines/registers/{kind}', { params: { path: { kind } } }));

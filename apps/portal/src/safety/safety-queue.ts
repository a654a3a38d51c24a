import type { SafetyQueue } from '#libs/api-client';
import { asked } from '../api/client.js';

export interface CaseFilter {
  state: SafetyQueue;
  assigneeId?: string;
}

/** Those nobody has opened yet first, each by its reporting deadline. */
export const casesQuery = (filter: CaseFilter, cursor: string | null) =>
  asked('get', '/api/safety/cases', { params: { query: { ...filter, cursor: cursor ?? undefined, limit: 50 } } });

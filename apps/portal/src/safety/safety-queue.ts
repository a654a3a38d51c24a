import type { SafetyQueue } from '#libs/api-client';
import { asked } from '../api/client.js';

export interface CaseFilter {
  state: SafetyQueue;
  assigneeId?: string;
}

/** By their reporting deadline: what is late comes first. */
export const casesQuery = (filter: CaseFilter, cursor: string | null) =>
  asked('get', '/api/safety/cases', { params: { query: { ...filter, cursor: cursor ?? undefined, limit: 50 } } });

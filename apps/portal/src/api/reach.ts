import { request } from './request.js';

export interface ReachFilter {
  from: string;
  to: string;
  node?: string;
  teamId?: string;
  topicId?: string;
}

export interface ReachSummary {
  from: string;
  to: string;
  timeZone: string;
  asOf: string;
  shares: number;
  published: number;
  peopleActive: number;
  peopleEligible: number;
  adoption: { value: number | null; numerator: number; denominator: number; window: string };
  clicks: { human: number; preview: number; bot: number; suspect: number };
  reach: {
    measured: { value: number | null; posts: number; ofPosts: number };
    potential: { value: number | null; people: number; ofPeople: number };
  };
  previous: { shares: number; peopleActive: number; humanClicks: number } | null;
}

export interface ReachPoint {
  date: string;
  shares: number;
  peopleActive: number;
  humanClicks: number;
  otherClicks: number;
}

export interface ReachRow {
  id: string | null;
  label: string;
  shares: number;
  peopleActive: number;
  humanClicks: number;
  otherClicks: number;
  measuredReach: { value: number | null; posts: number; ofPosts: number };
  potentialReach: number | null;
}

export type Breakdown = 'team' | 'topic' | 'node' | 'item' | 'network';

export const fetchReachSummary = (filter: ReachFilter) =>
  request<ReachSummary>('GET', '/reach/summary', { query: { ...filter } });

export const fetchReachSeries = (filter: ReachFilter, interval: 'day' | 'week') =>
  request<{ points: ReachPoint[]; asOf: string }>('GET', '/reach/series', { query: { ...filter, interval } });

export const fetchReachBreakdown = (filter: ReachFilter, by: Breakdown) =>
  request<{ rows: ReachRow[]; asOf: string }>('GET', '/reach/breakdown', { query: { ...filter, by } });

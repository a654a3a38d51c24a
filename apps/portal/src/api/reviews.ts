import type { Item, Person, Topic } from './content.js';
import type { Verdict } from './guidelines.js';
import { request, type Page } from './request.js';

export interface ReviewSummary {
  itemId: string;
  versionId: string;
  versionNumber: number;
  title: string;
  author: Person;
  sentAt: string;
  verdict: Verdict | null;
  route: boolean;
  topics: Topic[];
  own: boolean;
  language: string[];
}

export interface Review {
  item: Item;
  previous: Item | null;
  own: boolean;
}

export const fetchReviews = (state: 'waiting' | 'decided', cursor: string | null) =>
  request<Page<ReviewSummary>>('GET', '/reviews', { query: { state, cursor, limit: 50 } });

export const fetchReview = (itemId: string) => request<Review>('GET', `/reviews/${itemId}`);

export interface Decision {
  versionId: string;
  decision: 'approved' | 'sent_back';
  reason?: string;
  override?: boolean;
}

export const decide = (itemId: string, body: Decision) =>
  request<Item>('POST', `/reviews/${itemId}/decision`, { body });

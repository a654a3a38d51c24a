import type { Slot, Topic } from './content.js';
import { request, type Page } from './request.js';
import type { Share } from './shares.js';

export interface FeedItem {
  itemId: string;
  versionId: string;
  title: string;
  summary: string | null;
  linkUrl: string | null;
  linkTitle: string | null;
  imageUrl: string | null;
  topics: Topic[];
  networks: string[];
  languages: string[];
  publishedAt: string;
  expiresAt: string | null;
  featured: boolean;
  shareCount: number;
  sharedByMe: boolean;
  why: string[];
}

export interface FeedCaption {
  id: string;
  network: string;
  language: string;
  text: string;
  slots: Slot[];
  locked: boolean;
}

export interface FeedDetail extends FeedItem {
  captions: FeedCaption[];
  disclosure: string | null;
  certificate: string;
  connections: { network: string; connected: boolean; status: string | null }[];
  myShares: Share[];
}

export interface FeedFilter {
  search?: string;
  topicId?: string;
  language?: string;
  network?: string;
  shared?: string;
}

export const fetchFeed = (filter: FeedFilter, cursor: string | null) =>
  request<Page<FeedItem>>('GET', '/feed', { query: { ...filter, cursor, limit: 20 } });

export const fetchFeedItem = (itemId: string) => request<FeedDetail>('GET', `/feed/${itemId}`);

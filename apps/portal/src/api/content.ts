import type { Finding, Verdict } from './guidelines.js';
import { request, type Page } from './request.js';

export interface Topic {
  id: string;
  name: string;
  slug: string;
  colour: string | null;
}

export interface Person {
  id: string;
  name: string;
}

export type ItemState = 'draft' | 'in_review' | 'approved' | 'sent_back' | 'retired';

export interface ItemSummary {
  id: string;
  title: string;
  state: ItemState;
  topics: Topic[];
  author: Person;
  versionNumber: number;
  updatedAt: string;
  publishedAt: string | null;
  expiresAt: string | null;
  verdict: Verdict | null;
  shareCount: number;
  imageUrl: string | null;
}

/** A part of a caption a member may fill; written `{{name}}` in the caption's text. */
export interface Slot {
  name: string;
  hint: string;
  maxLength: number;
}

export interface CaptionDraft {
  id?: string;
  network: string;
  language: string;
  text: string;
  slots?: Slot[];
  locked?: boolean;
}

export interface ScreeningResult {
  verdict: Verdict;
  /** The text may tell of an adverse event: drug safety hears of it whatever the verdict. */
  route: boolean;
  findings: Finding[];
}

export interface Caption extends CaptionDraft {
  id: string;
  slots: Slot[];
  locked: boolean;
  screening: ScreeningResult | null;
}

export interface Audience {
  teams: string[];
  regions: string[];
  languages: string[];
  public: boolean;
}

export interface Draft {
  title: string;
  summary?: string;
  linkUrl?: string;
  linkTitle?: string;
  imageId?: string | null;
  topics: string[];
  audience: Audience;
  disclosure?: string;
  featured?: boolean;
  expiresAt?: string | null;
  captions: CaptionDraft[];
}

export interface Item extends Omit<Draft, 'topics' | 'captions'> {
  id: string;
  state: ItemState;
  topics: Topic[];
  imageUrl: string | null;
  author: Person;
  version: { id: string; number: number; certificate: string | null; createdAt: string };
  approvedVersion: { id: string; number: number; certificate: string; approvedAt: string } | null;
  captions: Caption[];
  review: {
    sentAt: string;
    decidedAt: string | null;
    decision: 'approved' | 'sent_back' | null;
    reason: string | null;
    reviewer: Person | null;
  } | null;
  history: { versionId: string; number: number; state: string; at: string; by: Person | null; reason: string | null }[];
}

export interface LibraryFilter {
  search?: string;
  state?: string;
  topicId?: string;
  authorId?: string;
}

export const fetchLibrary = (filter: LibraryFilter, cursor: string | null) =>
  request<Page<ItemSummary>>('GET', '/content', { query: { ...filter, cursor, limit: 30 } });

export const fetchItem = (id: string) => request<Item>('GET', `/content/${id}`);

export const createItem = (body: Draft, idempotencyKey: string) =>
  request<Item>('POST', '/content', { body, idempotencyKey });

export const saveItem = (id: string, body: Draft) => request<Item>('PUT', `/content/${id}`, { body });

export const submitItem = (id: string) => request<Item>('POST', `/content/${id}/submit`);

export const retireItem = (id: string, reason: string) =>
  request<Item>('POST', `/content/${id}/retire`, { body: { reason } });

export const fetchTopics = () => request<{ items: Topic[] }>('GET', '/topics');

export const createTopic = (name: string) => request<Topic>('POST', '/topics', { body: { name } });

export interface Media {
  id: string;
  url: string;
  width: number;
  height: number;
  bytes: number;
  type: string;
}

export function uploadMedia(file: File): Promise<Media> {
  const body = new FormData();
  body.set('file', file);
  return request('POST', '/media', { body });
}

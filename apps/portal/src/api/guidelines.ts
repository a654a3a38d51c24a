import { request } from './request.js';

export type Verdict = 'pass' | 'warn' | 'review' | 'block';

export interface Fix {
  label: string;
  replacement: string;
}

/** One hit of one rule; `start` and `end` count UTF-16 units of the screened text. */
export interface Finding {
  ruleId: string;
  title: string;
  severity: string;
  start: number;
  end: number;
  reason: string;
  remedy: string | null;
  source: { title: string; url: string | null; read?: string } | null;
  fixes: Fix[];
}

export interface RuleSet {
  etag: string;
  /** Opaque: only the screener reads it. */
  ruleSet: unknown;
  packs: { id: string; version: string; title: string }[];
  context: { jurisdictions: string[]; employer: string };
}

export const fetchRuleSet = () => request<RuleSet>('GET', '/guidelines/rule-set');

export interface Pack {
  id: string;
  version: string;
  title: string;
  jurisdiction: string;
  owner: string;
  effective: string;
  review: string;
  inForce: boolean;
  rules: {
    id: string;
    title: string;
    severity: string;
    state: string;
    source: { title: string; url: string; read: string };
  }[];
}

export const fetchPacks = () => request<{ items: Pack[] }>('GET', '/guidelines/packs');

export const setPackInForce = (id: string, inForce: boolean) =>
  request<Pack>('PUT', `/guidelines/packs/${id}`, { body: { inForce } });

import type { CompiledRuleSet, Finding, Verdict } from '#libs/screener';
import { request } from './request.js';

export type { CompiledRuleSet, Finding, Verdict };

export interface RuleSet {
  etag: string;
  ruleSet: CompiledRuleSet;
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

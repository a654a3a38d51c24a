import type { CompiledRuleSet } from '#libs/screener';
import { client, take } from './client.js';

export type { Pack, Verdict } from '#libs/api-client';

/** What the organisation has in force; only the screener reads the rule set itself. */
export async function fetchRuleSet() {
  const { ruleSet, ...rest } = await take(client.GET('/api/guidelines/rule-set'));
  return { ...rest, ruleSet: ruleSet as unknown as CompiledRuleSet };
}

export const fetchPacks = () => take(client.GET('/api/guidelines/packs'));

export const setPackInForce = (id: string, inForce: boolean) =>
  take(client.PUT('/api/guidelines/packs/{id}', { params: { path: { id } }, body: { inForce } }));

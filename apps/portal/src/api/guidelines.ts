import type { ChangeToTry } from '#libs/api-client';
import type { CompiledRuleSet } from '#libs/screener';
import { client, take } from './client.js';

export type { ChangeEffect, ChangeToTry, Pack, PackRule, TriedExample, Verdict } from '#libs/api-client';

/** What the organisation has in force; only the screener reads the rule set itself. */
export async function fetchRuleSet() {
  const { ruleSet, ...rest } = await take(client.GET('/api/guidelines/rule-set'));
  return { ...rest, ruleSet: ruleSet as unknown as CompiledRuleSet };
}

export const fetchPacks = () => take(client.GET('/api/guidelines/packs'));

/** `pinnedVersion` null follows the newest; left away it stays as it is. */
export const choosePack = (id: string, body: { inForce: boolean; pinnedVersion?: string | null }) =>
  take(client.PUT('/api/guidelines/packs/{id}', { params: { path: { id } }, body }));

/** What a change would have done to the last 90 days and to texts given with it; changes nothing. */
export const tryChange = (body: ChangeToTry, signal?: AbortSignal) =>
  take(client.POST('/api/guidelines/what-if', { body, signal }));

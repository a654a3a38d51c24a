import type { ChangeToTry, PackChoice, SettingToTry } from '#libs/api-client';
import { asked, client, take, type ApiPath } from './client.js';

export type { ChangeEffect, ChangeToTry, Pack, PackRule, QualityFigure, TriedExample, Verdict } from '#libs/api-client';

/** What the organisation has in force; only the screener reads the rule set itself. */
export const ruleSetQuery = asked('get', '/api/guidelines/rule-set', {}, { staleTime: 10 * 60_000 });

/** What judges texts, and what a change would have done to them: stale with every change of what judges. */
export const judgement = ['/api/guidelines/rule-set', '/api/guidelines/what-if'] as const satisfies ApiPath[];

export const packsQuery = asked('get', '/api/guidelines/packs');

/** How well the packs of this release find, which only another release changes. */
export const qualityQuery = asked('get', '/api/guidelines/quality', {}, { staleTime: 10 * 60_000 });

/** Which packs would come into force or leave it, if the organisation said this of itself; changes nothing. */
export const packsMovingQuery = (body: SettingToTry) => asked('post', '/api/guidelines/packs/moving', { body });

/** `pinnedVersion` null follows the newest; left away it stays as it is. */
export const choosePack = (id: string, body: PackChoice) =>
  take(client.PUT('/api/guidelines/packs/{id}', { params: { path: { id } }, body }));

/** What a change would have done to the last 90 days and to texts given with it; changes nothing. */
export const whatIfQuery = (body: ChangeToTry) => asked('post', '/api/guidelines/what-if', { body });

import type { OwnRuleState } from '#libs/api-client';
import { asked, client, repeatable, take, type ApiPath } from './client.js';

export type { DefinitionProblem, OwnRule, OwnRuleHistory, OwnRuleState, RulePreview } from '#libs/api-client';

export const ownRulesQuery = asked('get', '/api/guidelines/rules');

export const ownRuleQuery = (id: string) => asked('get', '/api/guidelines/rules/{id}', { params: { path: { id } } });

/** The rules and each of them. */
export const ownRules = ['/api/guidelines/rules', '/api/guidelines/rules/{id}'] as const satisfies ApiPath[];

export const addOwnRule = (definition: string, key: string) =>
  take(client.POST('/api/guidelines/rules', { params: { header: repeatable(key) }, body: { definition } }));

/** `version` is the one the change was made from. */
export const changeOwnRule = (id: string, definition: string, version: number) =>
  take(client.PUT('/api/guidelines/rules/{id}', { params: { path: { id } }, body: { definition, version } }));

export const moveOwnRule = (id: string, state: OwnRuleState) =>
  take(client.POST('/api/guidelines/rules/{id}/state', { params: { path: { id } }, body: { state } }));

/** What a definition finds in a text; one that cannot be read yet answers with its problems. */
export const previewRule = (definition: string, text: string, signal?: AbortSignal) =>
  take(client.POST('/api/guidelines/rules/preview', { body: { definition, text }, signal }));

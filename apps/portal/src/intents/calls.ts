import type { IntentAnswer, IntentOrder, IntentSettingsChange } from '#libs/api-client';
import { asked, client, repeatable, take, type ApiPath } from '../api/client.js';

export type { Intent, IntentAnswer, IntentKind, IntentOrder, IntentSettings, OpenedIntent } from '#libs/api-client';

export const intentSettingsQuery = asked('get', '/api/intents/settings');

export const changeIntentSettings = (body: IntentSettingsChange) => take(client.PUT('/api/intents/settings', { body }));

export const openIntent = (body: IntentOrder, key: string) =>
  take(client.POST('/api/intents', { params: { header: repeatable(key) }, body }));

/** The member's own, the newest first. */
export const myIntentsQuery = (cursor: string | null) =>
  asked('get', '/api/intents', { params: { query: { mine: true, cursor: cursor ?? undefined, limit: 10 } } });

/** The member's own of recalled content, of which they have not said what became of them. */
export const intentTasksQuery = asked('get', '/api/intents', {
  params: { query: { mine: true, toAnswer: true, limit: 30 } },
});

export const intentTotalsQuery = asked('get', '/api/intents/totals', { params: { query: { days: 30 } } });

export const answerIntent = (id: string, answer: IntentAnswer) =>
  take(client.POST('/api/intents/{id}/answer', { params: { path: { id } }, body: { answer } }));

/** What changes when something was opened, or answered. */
export const intents = ['/api/intents', '/api/intents/totals'] as const satisfies ApiPath[];

import type {
  InboundReport,
  SafetyCaseChange,
  SafetyExportFormat,
  SafetySettingsChange,
  TextToBeScreened,
} from '#libs/api-client';
import { asked, client, doors, repeatable, take } from './client.js';

export type {
  SafetySettings,
  InboundOutcome,
  InboundReport,
  KeptScreening,
  SafetyCase,
  SafetyCaseChange,
  SafetyCaseState,
  SafetyCaseSummary,
  SafetyCriterion,
  SafetyText,
  ScreeningSituation,
} from '#libs/api-client';

export const caseQuery = (id: string) => asked('get', '/api/safety/cases/{id}', { params: { path: { id } } });

export const changeCase = (id: string, body: SafetyCaseChange) =>
  take(client.PATCH('/api/safety/cases/{id}', { params: { path: { id } }, body }));

export const addNote = (id: string, text: string) =>
  take(client.POST('/api/safety/cases/{id}/notes', { params: { path: { id } }, body: { text } }));

/** The active safety officers, to hand a case to. */
export const officersQuery = asked('get', '/api/safety/officers');

/** Makes a file of the case, which goes on record. */
export const exportCase = (id: string, format: SafetyExportFormat) =>
  take(client.POST('/api/safety/cases/{id}/exports', { params: { path: { id } }, body: { format } }));

export const screeningQuery = (id: string) =>
  asked('get', '/api/guidelines/screenings/{id}', { params: { path: { id } } });

export const clockQuery = asked('get', '/api/safety/settings');

export const setClock = (body: SafetySettingsChange) => take(client.PUT('/api/safety/settings', { body }));

/** Browsers let requests of 64 kB at most outlive their page. */
const OUTLIVES = 60_000;

/**
 * Has the server screen and record a text that is being written. The request outlives the page whenever that is closed,
 * unless the text is too long for it. It asks nobody to sign in again: it happens beside what the member does.
 */
export const recordScreening = (body: TextToBeScreened, key: string) =>
  take(
    doors.POST('/api/guidelines/screenings', {
      params: { header: repeatable(key) },
      body,
      keepalive: new Blob([JSON.stringify(body)]).size < OUTLIVES,
    }),
  );

/** What others wrote to us or said, with the reference of its case where one was opened. */
export const reportInbound = (body: InboundReport, key: string) =>
  take(client.POST('/api/safety/reports', { params: { header: repeatable(key) }, body }));

import { formatDate } from '../when/formats.js';

/** A calendar day within a sentence; no zone moves it. */
export const dayText = (day: string, language: string): string => formatDate(`${day}T00:00:00Z`, language, 'UTC');

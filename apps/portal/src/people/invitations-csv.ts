import type { PeopleImportLine } from '../api/people.js';

/** A spreadsheet runs cells that begin like formulas: those are held back by a leading apostrophe. */
const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The invitations of an import, one a line, to be sent out by mail merge. */
export function invitationsCsv(lines: Pick<PeopleImportLine, 'email' | 'invitationUrl'>[]): string {
  const rows = lines.map(({ email, invitationUrl }) => [email, invitationUrl ?? ''].map(cell).join(','));
  return ['email,invitation', ...rows].join('\r\n');
}

import type { TFunction } from 'i18next';

const COLUMNS = ['email', 'name', 'roles', 'team', 'region', 'language'] as const;

/** A file of people to fill in, in the reader's own words; its example is nobody. Excel takes its accents by the mark it begins with. */
export function peopleTemplate(t: TFunction<['people', 'words']>, language: string): string {
  const header = COLUMNS.map((column) => t(`import.template.columns.${column}`));
  const roles = (['advocate', 'author'] as const).map((role) => t(`words:role.${role}`)).join(', ');
  const example = ['ada@example.org', 'Ada Example', roles, '', '', language];
  return `\ufeff${[header, example].map((row) => `${row.join(';')}\r\n`).join('')}`;
}

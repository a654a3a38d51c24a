/** Those who share what is in the sample library. */
export const TEAMS = {
  medical: { name: 'Medical Affairs', region: 'UK', language: 'en' },
  research: { name: 'Research', region: 'EU', language: 'en' },
  sales_uk: { name: 'Sales UK', region: 'UK', language: 'en' },
  sales_dach: { name: 'Sales DACH', region: 'DACH', language: 'de' },
} as const;
export type TeamKey = keyof typeof TEAMS;

import { newId } from '#libs/kernel';

/** What a sample body says in a field that takes not just any text, so that it gets as far as its ids; null for any. */
export function sampleText(field: string): unknown {
  const texts: Record<string, unknown> = {
    email: `sample-${newId()}@quixote.example`,
    localTime: '2027-05-01T09:30',
    timeZone: 'Europe/London',
    language: 'en',
    languages: ['en'],
    linkUrl: 'https://example.org/sample',
    url: 'https://example.org/feed.xml',
    permalink: 'https://www.linkedin.com/feed/update/urn:li:share:1',
    colour: 'indigo',
    roles: ['advocate'],
    network: 'linkedin',
    node: 'advocacy',
    regions: [],
    region: null,
    jurisdictions: [],
    slots: [],
  };
  return texts[field] ?? null;
}

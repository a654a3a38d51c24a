import type { Draft } from './draft.js';

/** What readers will see of a version, and whom it is for; `mediaSha256` is the hash of the picture's bytes. */
export function readableParts(version: Draft, mediaSha256: string | null): object {
  return {
    format: 'vouchsafe.certificate.1',
    title: version.title,
    summary: version.summary,
    captions: version.captions.map(({ network, language, text, slots, locked }) => ({
      network,
      language,
      text,
      slots: slots.map(({ name, hint, maxLength }) => ({ name, hint, maxLength })),
      locked,
    })),
    link: version.linkUrl === null ? null : { url: version.linkUrl, title: version.linkTitle },
    mediaSha256,
    disclosure: version.disclosure,
    audience: {
      teams: [...version.audience.teams].sort(),
      regions: [...version.audience.regions].sort(),
      languages: [...version.audience.languages].sort(),
      public: version.audience.public,
    },
  };
}

/**
 * One text for one value, whoever writes it: members sorted by UTF-16 code units, no white space, numbers and texts
 * as ECMAScript writes them (RFC 8785). Members that are undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

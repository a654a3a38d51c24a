import canonicalize from 'canonicalize';
import type { Draft, PictureRights, VersionRecord } from './draft.js';

/** What readers will see of a version, whom it is for and until when; `mediaSha256` is the hash of the picture's bytes. */
function readableParts(version: Draft, mediaSha256: string | null): object {
  const disclosures = [...new Set(version.captions.map(({ disclosure }) => disclosure))];
  const rights = rightsOf(version);
  // One for all captions is written as it was when versions had no other: they come to the hash they always came to.
  const shared = disclosures.length <= 1 && !rights;
  return {
    format: rights ? 'vouchsafe.certificate.3' : shared ? 'vouchsafe.certificate.1' : 'vouchsafe.certificate.2',
    title: version.title,
    summary: version.summary,
    captions: version.captions.map(({ network, language, text, slots, locked, disclosure }) => ({
      network,
      language,
      text,
      slots: slots.map(({ name, hint, maxLength }) => ({ name, hint, maxLength })),
      locked,
      ...(shared ? {} : { disclosure }),
    })),
    link: version.linkUrl === null ? null : { url: version.linkUrl, title: version.linkTitle },
    mediaSha256,
    // Only where there is one: what was approved before there were any comes to the hash it always came to.
    ...(version.imageAlt === null ? {} : { imageAlt: version.imageAlt }),
    ...(rights ? { imageRights: rights } : {}),
    ...(version.publishFrom === null ? {} : { publishFrom: version.publishFrom.toISOString() }),
    ...(version.expiresAt === null ? {} : { expiresAt: version.expiresAt.toISOString() }),
    ...(shared ? { disclosure: disclosures[0] ?? null } : {}),
    audience: {
      teams: [...version.audience.teams].sort(),
      regions: [...version.audience.regions].sort(),
      languages: [...version.audience.languages].sort(),
      public: version.audience.public,
    },
  };
}

/** By what right the picture is shown; null where nobody says, as of what was approved before anybody had to. */
function rightsOf({ imageRights: statement, imageRightsUntil: until, imagePeople: people }: PictureRights) {
  if (statement === null && until === null && people === null) return null;
  return { statement, until: until && until.toISOString(), people };
}

/** What is hashed into the certificate of a version: its readable parts as canonical JSON (RFC 8785). */
export function certificateText(version: Draft, mediaSha256: string | null): string {
  return canonicalize(readableParts(version, mediaSha256)) as string;
}

/** A version as its author wrote it: the organisation's wording stands in it only where they wrote none. */
export function asWritten(version: VersionRecord): Draft {
  const captions = version.captions.map((caption) =>
    caption.disclosureLanguage === null ? caption : { ...caption, disclosure: null },
  );
  return { ...version, captions };
}

/** Whether a draft says what a version says already, down to its topics and its place in the feed. */
export function saysTheSame(version: VersionRecord, draft: Draft): boolean {
  const whole = (of: Draft) => [certificateText(of, of.imageId), of.featured, ...[...of.topicIds].sort()].join('\n');
  return whole(asWritten(version)) === whole(draft);
}

/**
 * Every text whose hash certifies the version as it stands. What was approved before the end of its time was covered was
 * hashed without one; that of a version which had it covered names it, and so is never taken for one of those.
 */
export function certificateForms(version: Draft, mediaSha256: string | null): string[] {
  const forms = version.expiresAt === null ? [version] : [version, { ...version, expiresAt: null }];
  return forms.map((form) => certificateText(form, mediaSha256));
}

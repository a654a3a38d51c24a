import type { Configuration } from '#libs/platform';

/** What a page of the portal may load and do; inline styles only with the answer's own nonce. */
export function portalPolicy(nonce: string, configuration: Configuration): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: https: blob:",
    "font-src 'self'",
    // The links' host marks the browsers of members: see `own-browser.ts`.
    ["connect-src 'self'", ...linkOrigin(configuration)].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(configuration.secureCookies ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

function linkOrigin({ linkUrl, publicUrl }: Configuration): string[] {
  const { origin } = new URL(linkUrl);
  return origin === new URL(publicUrl).origin ? [] : [origin];
}

/** For scripts: one that runs as a worker may fetch more of the portal's own code, and nothing else. */
export const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

/** For everything that is not a page: it may load nothing and be shown in no frame. */
export const ANSWER_POLICY = {
  useDefaults: false,
  directives: { defaultSrc: "'none'", frameAncestors: "'none'", baseUri: "'none'", formAction: "'none'" },
};

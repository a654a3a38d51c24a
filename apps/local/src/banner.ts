import type { Configuration } from '#libs/platform';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '#libs/demo';

/** What `npm start` prints once everything answers. */
export function banner(configuration: Configuration, seconds: number): string {
  const people = DEMO_PEOPLE.map(({ email, does }) => `    ${email.padEnd(34)} ${does}`);
  return [
    '',
    `  Vouchsafe is ready (${seconds.toFixed(1)} s).`,
    '',
    `  Portal           ${configuration.publicUrl}`,
    `  Sandbox network  ${configuration.linkedinUrl}/feed`,
    '',
    ...(configuration.values.demo ? [`  Sign in with the password "${DEMO_PASSWORD}" as:`, ...people, ''] : []),
    '  Ctrl-C stops it; the data stays.',
    '',
  ].join('\n');
}

import type { Configuration } from '#libs/platform';

/** What the API says of the demo organisation; empty where there is none. */
export interface DemoPeople {
  password: string | null;
  items: { email: string; name: string; roles: string[] }[];
}

/** What `npm start` prints once everything answers: where to go, and as whom, one person for each role. */
export function banner(configuration: Configuration, demo: DemoPeople, seconds: number): string {
  const roles = [...new Set(demo.items.flatMap((person) => person.roles))];
  const people = roles.map((role) => {
    const holder = demo.items.find((person) => person.roles.includes(role));
    return `    ${role.replaceAll('_', ' ').padEnd(16)} ${holder?.email}`;
  });
  return [
    '',
    `  Vouchsafe is ready (${seconds.toFixed(1)} s).`,
    '',
    `  Portal           ${configuration.publicUrl}`,
    ...(configuration.values.linkedinUrl ? [] : [`  Sandbox network  ${configuration.sandboxUrl}/feed`]),
    ...(configuration.values.mailUrl
      ? []
      : [`  Mailbox          ${configuration.sandboxUrl}/mailbox, where every mail lands`]),
    // By a name with dots: what readers are sent to is no name of one machine alone.
    ...configuration.demoSites.map((site) => `  Pages to link    ${site}/tarnwick`),
    '',
    ...(demo.password ? [`  The demo people's password is "${demo.password}". For example:`, ...people, ''] : []),
    '  Ctrl-C stops it; the data stays.',
    '',
  ].join('\n');
}

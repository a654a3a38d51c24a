import { fieldsOf } from '#libs/network-contract';

/** What calls in a member's name need, sealed as one: their server, and its token with the app it was given to. */
export interface MastodonAccess {
  server: string;
  clientId: string;
  clientSecret: string;
  token: string;
}

/** What is kept while a member is away at their server. */
export type MastodonVisit = Omit<MastodonAccess, 'token'> & { verifier: string };

export function readAccess(text: string): MastodonAccess | null {
  return read(text, ['server', 'clientId', 'clientSecret', 'token']);
}

export function readVisit(text: string | null): MastodonVisit | null {
  return read(text ?? '', ['server', 'clientId', 'clientSecret', 'verifier']);
}

function read<Name extends string>(text: string, names: readonly Name[]): Record<Name, string> | null {
  const fields = fieldsOf(text);
  return names.every((name) => typeof fields[name] === 'string') ? (fields as Record<Name, string>) : null;
}

/** Numbers are a server's own, so that the server is part of who somebody is. */
export function accountIdOf(id: string, server: string): string {
  return `${id}@${new URL(server).host}`;
}

export function numberOf(accountId: string): string {
  return accountId.slice(0, accountId.indexOf('@'));
}

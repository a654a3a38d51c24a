/** One environment variable: its name, what it is for, its default as shown to people, and how its text is read. */
export interface Setting<T> {
  name: string;
  about: string;
  shownDefault: string;
  secret: boolean;
  /** @throws Error whose message says what would be right. */
  read(text: string | undefined): T;
}

function setting<T>(name: string, about: string, fallback: T, parse: (text: string) => T, secret = false): Setting<T> {
  return {
    name,
    about,
    secret,
    shownDefault: fallback === null ? '' : String(fallback),
    read: (text) => (text === undefined || text.trim() === '' ? fallback : parse(text.trim())),
  };
}

function address(text: string, protocols: string[]): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`must be an address such as ${protocols[0]}//host`);
  }
  if (!protocols.includes(url.protocol))
    throw new Error(`must start with ${protocols.map((p) => `${p}//`).join(' or ')}`);
  return text.replace(/\/$/, '');
}

function integer(text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`must be a whole number from ${least} to ${most}`);
  }
  return value;
}

export const settingReaders = {
  text: (name: string, fallback: string, about: string) => setting(name, about, fallback, (text) => text),
  secret: (name: string, about: string) => setting<string | null>(name, about, null, (text) => text, true),
  port: (name: string, fallback: number, about: string) =>
    setting(name, about, fallback, (text) => integer(text, 0, 65535)),
  integer: (name: string, fallback: number, least: number, most: number, about: string) =>
    setting(name, about, fallback, (text) => integer(text, least, most)),
  flag: (name: string, fallback: boolean, about: string) =>
    setting(name, about, fallback, (text) => {
      if (/^(1|true|yes|on)$/i.test(text)) return true;
      if (/^(0|false|no|off)$/i.test(text)) return false;
      throw new Error('must be true or false');
    }),
  oneOf: <T extends string>(name: string, values: readonly T[], fallback: T, about: string) =>
    setting<T>(name, about, fallback, (text) => {
      const found = values.find((value) => value === text);
      if (!found) throw new Error(`must be one of ${values.join(', ')}`);
      return found;
    }),
  pattern: <T extends string | null>(name: string, pattern: RegExp, fallback: T, example: string, about: string) =>
    setting<string | T>(name, about, fallback, (text) => {
      if (!pattern.test(text)) throw new Error(`must look like ${example}`);
      return text;
    }),
  url: <T extends string | null>(name: string, fallback: T, about: string) =>
    setting<string | T>(name, about, fallback, (text) => address(text, ['http:', 'https:'])),
  secretUrl: (name: string, protocols: string[], about: string) =>
    setting<string | null>(name, about, null, (text) => address(text, protocols), true),
};

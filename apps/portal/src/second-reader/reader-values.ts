import type { SecondReader, SecondReaderReach } from './calls.js';

/** What the form holds; `key` is what was typed, and empty leaves the key as it is. */
export interface ReaderValues {
  baseUrl: string;
  model: string;
  key: string;
  removeKey: boolean;
  /** Whether the server has a key; nobody changes it but by the two above. */
  keySet: boolean;
  public: SecondReaderReach;
  professionals: SecondReaderReach;
}

export function valuesOf({ settings }: Pick<SecondReader, 'settings'>): ReaderValues {
  const none: SecondReaderReach = { topics: 'none', topicIds: [] };
  return {
    baseUrl: settings?.baseUrl ?? '',
    model: settings?.model ?? '',
    key: '',
    removeKey: false,
    keySet: settings?.keySet ?? false,
    public: settings?.public ?? none,
    professionals: settings?.professionals ?? none,
  };
}

export function changeOf({ key, removeKey, keySet: _known, ...rest }: ReaderValues) {
  if (removeKey) return { ...rest, key: null };
  return key.trim() === '' ? rest : { ...rest, key };
}

/** Address, model and key go together, so that no key is sent to an address that somebody else has typed. */
export const takeEndpoint = (into: ReaderValues, from: ReaderValues): ReaderValues => ({
  ...into,
  baseUrl: from.baseUrl,
  model: from.model,
  key: from.key,
  // The key that was to be taken away may be gone by now.
  removeKey: from.removeKey && into.keySet,
});

export const sameEndpoint = (one: ReaderValues, other: ReaderValues): boolean =>
  (['baseUrl', 'model', 'key', 'removeKey', 'keySet'] as const).every((name) => one[name] === other[name]);

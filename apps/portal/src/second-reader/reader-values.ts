import type { SecondReader, SecondReaderReach } from './calls.js';

/** What the form holds; `key` is what was typed, and empty leaves the key as it is. */
export interface ReaderValues {
  baseUrl: string;
  model: string;
  key: string;
  removeKey: boolean;
  public: SecondReaderReach;
  professionals: SecondReaderReach;
}

export function valuesOf({ settings }: SecondReader): ReaderValues {
  const none: SecondReaderReach = { topics: 'none', topicIds: [] };
  return {
    baseUrl: settings?.baseUrl ?? '',
    model: settings?.model ?? '',
    key: '',
    removeKey: false,
    public: settings?.public ?? none,
    professionals: settings?.professionals ?? none,
  };
}

export function changeOf({ key, removeKey, ...rest }: ReaderValues) {
  if (removeKey) return { ...rest, key: null };
  return key.trim() === '' ? rest : { ...rest, key };
}

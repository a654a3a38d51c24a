import { asTyped } from '../edits/whole-number.js';
import type { Source } from './sources-api.js';

/** What is decided about a feed, as its form holds it. */
export interface SourceValues {
  address: string;
  name: string;
  language: string;
  topics: string[];
  /** As it was typed. */
  dailyLimit: number | string;
  teams: string[];
  regions: string[];
  languages: string[];
  public: boolean;
  on: boolean;
}

export function valuesOf(source: Partial<Source>): SourceValues {
  const { audience } = source;
  return {
    address: source.address ?? '',
    name: source.name ?? '',
    language: source.language ?? 'en',
    topics: source.topics ?? [],
    dailyLimit: source.dailyLimit ?? 5,
    teams: audience?.teams ?? [],
    regions: audience?.regions ?? [],
    languages: audience?.languages ?? [],
    public: audience?.public ?? true,
    on: source.state === undefined || source.state === 'on',
  };
}

export function orderOf({ name, language, topics, dailyLimit, teams, regions, languages, ...values }: SourceValues) {
  return {
    name,
    language,
    topics,
    // What is empty is refused by name, and not taken for a number.
    dailyLimit: dailyLimit === '' ? 0 : asTyped(dailyLimit),
    audience: { teams, regions, languages, public: values.public },
  };
}

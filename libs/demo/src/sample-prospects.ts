import type { ProspectDraft } from '#libs/prospects';

/** Somebody a seller of the demo speaks to: since when, what they were given, and when they followed it. */
export interface SampleProspect extends ProspectDraft {
  /** The seller's address, before the @. */
  of: string;
  daysAgo: number;
  /** The path of an item in the library. */
  given?: string;
  read?: readonly { daysAgo: number; clicks: number }[];
}

export const PROSPECTS: readonly SampleProspect[] = [
  {
    of: 'james',
    name: 'Eleanor Voss, Fernhill Laboratories',
    kind: 'person',
    daysAgo: 20,
    given: 'answers/moving-samples',
    read: [
      { daysAgo: 19, clicks: 1 },
      { daysAgo: 12, clicks: 2 },
    ],
  },
  {
    of: 'james',
    name: 'Northgate Diagnostics',
    kind: 'account',
    daysAgo: 8,
    given: 'answers/cold-transport',
    read: [{ daysAgo: 6, clicks: 1 }],
  },
  { of: 'james', name: 'Ruben Achterberg', kind: 'person', daysAgo: 2 },
  {
    of: 'grace',
    name: 'Lowmoor Research Park',
    kind: 'account',
    daysAgo: 7,
    given: 'answers/cold-transport',
    read: [{ daysAgo: 5, clicks: 3 }],
  },
];

import type { Slot } from '#libs/captions';
import type { TeamKey } from './sample-teams.js';

export const TOPICS = {
  science: { name: 'Science', colour: 'indigo' },
  people: { name: 'People & culture', colour: 'pink' },
  careers: { name: 'Careers', colour: 'orange' },
  planet: { name: 'Sustainability', colour: 'teal' },
  events: { name: 'Events', colour: 'grape' },
  policy: { name: 'Policy & access', colour: 'cyan' },
} as const;
export type TopicKey = keyof typeof TOPICS;

interface SampleCaption {
  text: string;
  language?: 'en' | 'de' | 'fr';
  slots?: Slot[];
  locked?: boolean;
}

/** An item of the demo's library. Days count back from today; `appeal` is how much readers care, 1 being usual. */
export interface SampleItem {
  topic: TopicKey;
  title: string;
  summary: string;
  /** Where the link leads, below the fictional company's own site. */
  path: string;
  captions: SampleCaption[];
  daysAgo: number;
  expiresDaysAgo?: number;
  featured?: boolean;
  teams?: TeamKey[];
  appeal?: number;
}

import type { Mention } from './mention.js';

/** What an account tells: the event, and the medicine where it is named. */
export interface Account {
  score: number;
  event: Mention;
  medicine: Mention | undefined;
}

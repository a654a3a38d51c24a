import { DomainError, type Actor, type Node } from '#libs/kernel';
import { ContextError, TextTooLargeError, type Direction, type Screening, type ScreeningContext } from '#libs/screener';
import type { RuleSetInForce } from './rule-sets.js';
import { dayIn } from './footing.rules.js';

/** A text's situation; whatever is left out is treated as the strictest case. */
export interface Situation {
  network?: string;
  language?: string;
  /** False when only healthcare professionals will see it. */
  audiencePublic?: boolean;
  direction?: Direction;
  node?: Node;
  products?: string[];
  thread?: string;
  attachments?: number;
  /** When it is to be public; now when left out. Blackouts and rules with dates go by its day. */
  publicAt?: Date;
}

type RuleSet = Pick<RuleSetInForce, 'screener' | 'jurisdictions' | 'employer' | 'timeZone'>;

/** Screens a text under a rule set without keeping anything. @throws DomainError `text_too_large` or invalid naming the context's field. */
export function screenUnder(ruleSet: RuleSet, text: string, context: ScreeningContext): Screening {
  try {
    return ruleSet.screener.screen(text, context);
  } catch (error) {
    if (error instanceof TextTooLargeError) throw new DomainError('too_large', error.code, error.sentence);
    if (error instanceof ContextError) throw DomainError.invalid(`context.${error.field}`, error.detail);
    throw error;
  }
}

/** What the engine is told of a text's situation. */
export function contextOf(situation: Situation, ruleSet: RuleSet, actor: Actor, at: Date): ScreeningContext {
  const role = actor.roles[0];
  return {
    jurisdictions: ruleSet.jurisdictions,
    audience: situation.audiencePublic === false ? 'hcp' : 'public',
    direction: situation.direction ?? 'outbound',
    author: { employer: ruleSet.employer, ...(role ? { role } : {}) },
    today: dayIn(ruleSet.timeZone, situation.publicAt ?? at),
    ...(situation.network ? { network: situation.network } : {}),
    ...(situation.node ? { node: situation.node } : {}),
    ...(situation.products ? { products: situation.products } : {}),
    ...(situation.thread ? { thread: situation.thread } : {}),
    ...(situation.attachments ? { attachments: situation.attachments } : {}),
  };
}

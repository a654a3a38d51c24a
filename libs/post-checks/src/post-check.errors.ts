import { DomainError, hasRole, say, type Actor } from '#libs/kernel';
import { POST_CHECKERS } from './post-check.js';

export function mustCheckPosts(actor: Actor): void {
  if (hasRole(actor, ...POST_CHECKERS)) return;
  throw DomainError.forbidden(
    say('Only who leads the programme or reviews its content looks after what was published.'),
  );
}

export function ownPost(): DomainError {
  return DomainError.forbidden(say('This is a post of your own; somebody else looks at it.'), 'own_post');
}

export function notOut(): DomainError {
  return DomainError.conflict('wrong_state', say('This post is not out any more.'));
}

import { DomainError } from '#libs/kernel';

/** One answer for an unknown address, a wrong password and a member who may not sign in, so that none can be told apart. */
export const signInRefused = () =>
  new DomainError('unauthenticated', 'sign_in_refused', 'The e-mail address and password do not match.');

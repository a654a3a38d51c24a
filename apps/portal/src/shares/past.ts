/**
 * The heading of the shares that went out or never will: a share that is cancelled moves there, and the focus with it.
 * Under a filter it is that of the one list there is.
 */
export const PAST = 'past-shares';

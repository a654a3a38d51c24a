import { say } from '#libs/sentences';
import { decodeCursor } from './cursor.js';
import { DomainError } from './domain-error.js';
import { isId } from './id.js';

/** Where a page of a list that is sorted by time begins: after this moment and id. */
export interface ListPlace {
  at: Date;
  id: string;
}

/** @throws DomainError invalid naming `cursor` when it is none of a list sorted by time. */
export function readPlace(cursor: string | undefined): ListPlace | null {
  const key = decodeCursor(cursor, 'moment', 'id');
  return key && placeOf(key[0], key[1]);
}

/** @throws DomainError invalid naming `cursor` when the two are not a moment in milliseconds and an id. */
export function placeOf(at: unknown, id: unknown): ListPlace {
  const moment = new Date(typeof at === 'number' ? at : NaN);
  if (Number.isNaN(moment.getTime()) || !isId(id)) {
    throw DomainError.invalid(
      'cursor',
      say('The cursor is not one this list gave out; leave it away to start at the top.'),
    );
  }
  return { at: moment, id };
}

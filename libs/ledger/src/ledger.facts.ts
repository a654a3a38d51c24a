import { Matches } from 'class-validator';
import { KEY_ROTATED } from '#libs/chain';
import { defineFact } from './define-fact.js';

/** Fingerprints of the key that signs the seal of this entry, and of the one that signs from the next seal on. */
class KeyRotated {
  @Matches(/^[0-9a-f]{64}$/)
  from: string;

  @Matches(/^[0-9a-f]{64}$/)
  to: string;
}

export const keyRotated = defineFact({ kind: KEY_ROTATED, subject: 'organisation', detail: KeyRotated });

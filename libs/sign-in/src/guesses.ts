import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, Signatures } from '#libs/platform';
import { ACCOUNT_RULE, PLACE_RULE, TOLD_FROM, type GuessRule } from './guess.rules.js';

/** One attempt to show that one is somebody. */
export interface Attempt {
  /** What is guessed at, such as an address as `typedAddress` writes it; it need not exist. */
  account: string;
  /** Where it comes from, unless that does not count. */
  place: string | null;
  /** A device that this account was signed in with. */
  device: string | null;
}

/** How an attempt is received: to be looked at, or after a while, and on whose account. */
export type Reception =
  | { wait: null; tell: boolean; right: () => Promise<void> }
  | { wait: { seconds: number; because: 'account' | 'place' } };

interface Taken {
  account_wait_s: number | null;
  place_wait_s: number | null;
  tell: boolean;
  place_until: Date | null;
}

/**
 * Counts wrong guesses for every process of the installation. Nobody is locked out: each further guess is followed by a
 * longer pause, and whoever comes after it with the right password is let in.
 */
@Injectable()
export class Guesses {
  constructor(
    private readonly database: Database,
    private readonly signatures: Signatures,
    private readonly clock: Clock,
  ) {}

  /** Counts the attempt as wrong until `right` is called; during a pause it is neither looked at nor counted. */
  async take({ account, place, device }: Attempt): Promise<Reception> {
    const [own, there, pair] = device
      ? [this.bucket('device', device, account), null, null]
      : [
          this.bucket('account', account),
          place && this.bucket('place', place),
          place && this.bucket('pair', place, account),
        ];
    const [taken] = await this.database.lookUp<Taken>('take_sign_in($1, $2, $3, $4, $5, $6)', [
      own,
      inSql(ACCOUNT_RULE, device ? null : TOLD_FROM),
      there,
      inSql(PLACE_RULE, null),
      pair,
      this.clock.now(),
    ]);
    const { account_wait_s: byAccount, place_wait_s: byPlace, tell, place_until: until } = taken!;
    if (byAccount !== null) return { wait: { seconds: byAccount, because: 'account' } };
    if (byPlace !== null) return { wait: { seconds: byPlace, because: 'place' } };
    const right = async () => {
      const now = this.clock.now();
      await this.database.lookUp('sign_in_was_right($1, $2, $3, $4, $5)', [own, there, pair, until, now]);
    };
    return { wait: null, tell, right };
  }

  private bucket(...what: string[]): Buffer {
    return this.signatures.sign(JSON.stringify(what), 'guesses');
  }
}

function inSql({ free, longestSeconds, forgottenSeconds }: GuessRule, toldFrom: number | null): string {
  return JSON.stringify({
    free,
    longest_s: longestSeconds,
    forgotten_s: forgottenSeconds,
    told_from: toldFrom,
  });
}

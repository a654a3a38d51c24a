import 'reflect-metadata';
import { definedFacts, Followers, Reaction, type Follower } from '#libs/ledger';

export const POISONED = 'test.poisoned';

/** Takes every fact there is and can take none. */
class Poisoned extends Reaction {
  readonly name = POISONED;
  readonly takes = definedFacts();

  async apply(): Promise<void> {
    throw new Error('It is poisoned.');
  }
}

/** Preloaded into a worker, registers a poisoned follower before every other one. */
const register = Reflect.get(Followers.prototype, 'register') as (this: Followers, follower: Follower) => void;
Followers.prototype.register = function (follower) {
  if (!this.has(POISONED)) register.call(this, new Poisoned());
  register.call(this, follower);
};

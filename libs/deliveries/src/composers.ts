import { Injectable } from '@nestjs/common';
import type { Message } from '#libs/channels';
import type { Transaction } from '#libs/platform';
import type { DeliveryRecord } from './delivery.entity.js';

/** Whoever knows what a delivery says. It is asked each time one is about to go out, so that it tells what is still so. */
export interface Composer {
  /** The follower by which deliveries come about: while that waits for an operator, nothing goes out. */
  readonly follower: string;
  /** @returns null when there is nothing left to tell. */
  compose(tx: Transaction, delivery: DeliveryRecord): Promise<Message | null>;
}

/** The room above that tells people things brings its composer here when it starts. */
@Injectable()
export class Composers {
  private composer: Composer | null = null;

  /** @throws Error when there is one: a delivery is composed in one way. */
  register(composer: Composer): void {
    if (this.composer) throw new Error('Two compose what is delivered.');
    this.composer = composer;
  }

  get(): Composer | null {
    return this.composer;
  }
}

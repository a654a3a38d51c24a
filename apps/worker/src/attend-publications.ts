import { Injectable, Logger } from '@nestjs/common';
import { Rarely } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import { PublishDue } from '#libs/shares';
import { Turns } from './turns.js';

const LOOK_EVERY_MS = 500;
/** So long an organisation goes on while others wait for a place. */
const TURN_MS = 1_000;

/**
 * Publishes what is due, wherever something is: each worker looks by itself, and what is due of an organisation is shared
 * by all that look. Each organisation is a piece of work of its own.
 */
@Injectable()
export class AttendPublications {
  private readonly logger = new Logger(AttendPublications.name);
  private readonly rarely = new Rarely();
  private readonly turns: Turns;
  private timer?: NodeJS.Timeout;
  private stopped = false;
  private looking = Promise.resolve();

  constructor(
    configuration: Configuration,
    private readonly publishDue: PublishDue,
  ) {
    this.turns = new Turns(configuration.values.workerConcurrency);
  }

  start(): void {
    this.looking = this.lookAgain();
  }

  /** Resolves when all that was taken has come to an end. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
    this.turns.clear();
    await this.turns.settled();
    await this.publishDue.settled();
  }

  private async lookAgain(): Promise<void> {
    try {
      for (const organisationId of await this.publishDue.organisations()) this.take(organisationId);
    } catch (error) {
      this.warn(`What is due could not be looked up: ${(error as Error).message}`);
    }
    if (!this.stopped) this.timer = setTimeout(() => (this.looking = this.lookAgain()), LOOK_EVERY_MS);
  }

  private take(organisationId: string): void {
    if (this.stopped) return;
    this.turns.add({ key: organisationId, group: organisationId, work: () => this.publish(organisationId) });
  }

  private async publish(organisationId: string): Promise<void> {
    const end = performance.now() + TURN_MS;
    const goesOn = () => !this.stopped && (performance.now() < end || !this.turns.waits);
    try {
      const { more } = await this.publishDue.execute(organisationId, goesOn);
      if (more) this.take(organisationId);
    } catch (error) {
      this.warn(`What is due in organisation ${organisationId} was not published: ${(error as Error).message}`);
    }
  }

  private warn(words: string): void {
    if (this.rarely.again(words)) this.logger.warn(words);
  }
}

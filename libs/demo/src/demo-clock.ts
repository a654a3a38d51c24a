import { Clock } from '#libs/kernel';

/** A clock that can be set back, so that ordinary verbs write a past for the demo organisation. */
export class DemoClock extends Clock {
  private setTo: Date | null = null;

  constructor(private readonly real: Clock) {
    super();
  }

  now(): Date {
    return this.setTo ? new Date(this.setTo) : this.real.now();
  }

  travel(at: Date): void {
    this.setTo = at;
  }

  returnToPresent(): void {
    this.setTo = null;
  }
}

import { Clock } from '../src/index.js';

/** A clock that stands still until told to move. */
export class FixedClock extends Clock {
  constructor(private at: Date = new Date('2026-11-02T09:00:00Z')) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date | string): void {
    this.at = new Date(at);
  }

  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}

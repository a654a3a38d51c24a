import type { Clock } from '#libs/kernel';
import type { CallResult } from '#libs/network-contract';
import { refusesVersion } from './linkedin-answer.rules.js';
import { versionsToTry } from './linkedin-version.rules.js';

/** The version that calls name: the one the operator has pinned, else the newest that LinkedIn answers. */
export class LinkedInVersion {
  private readonly unknown = new Set<string>();

  constructor(
    private readonly pinned: string | null,
    private readonly clock: Clock,
  ) {}

  get current(): string {
    return this.pinned ?? this.known() ?? this.candidates()[0]!;
  }

  /** Calls again with an older version when LinkedIn does not know this one; nothing has come of the call then. */
  async call(send: (version: string) => Promise<CallResult>): Promise<CallResult> {
    for (;;) {
      const version = this.current;
      const result = await send(version);
      if (this.pinned || result.kind !== 'answer' || !refusesVersion(result.answer)) return result;
      this.unknown.add(version);
      if (this.known()) continue;
      // It knows none of them: whoever asks next begins with the newest again.
      this.unknown.clear();
      return result;
    }
  }

  private known(): string | undefined {
    return this.candidates().find((version) => !this.unknown.has(version));
  }

  private candidates(): string[] {
    return versionsToTry(this.clock.now());
  }
}

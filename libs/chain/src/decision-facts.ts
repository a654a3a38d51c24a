import { DoesNotHold } from './does-not-hold.js';
import type { ArchivedAnswer } from './record-archive.js';
import type { ChainedEntry } from './seal.rules.js';

/** What the sealed entries tell of who decided what on versions. */
export class DecisionFacts {
  /** Decisions on versions by whom, whatever else is told of them. */
  private readonly told = new Set<string>();
  /** Decisions on steps, in whose place and when. */
  private readonly steps = new Set<string>();
  /** Versions with decisions on steps; what was decided before there were steps has none. */
  private readonly stepped = new Set<string>();

  take({ kind, actor, subject: { id }, detail, at }: ChainedEntry): void {
    if (kind === 'version.step_decided' && actor !== null) {
      const decision = String(detail['decision']);
      this.told.add(key(id, decision, actor));
      this.steps.add(key(id, decision, actor, detail['deputyFor'], at));
      this.stepped.add(id);
    }
    if (kind === 'version.approved' && actor !== null) this.told.add(key(id, 'approved', actor));
    if (kind === 'version.sent_back' && actor !== null)
      this.told.add(key(id, detail['final'] === true ? 'rejected' : 'sent_back', actor));
  }

  /** @throws DoesNotHold when nobody is told of who decided so, or another, in another's place or at another time. */
  compare({ versionId, by, decision, step, deputyFor, at }: ArchivedAnswer): void {
    const holds =
      step !== null && this.stepped.has(versionId)
        ? this.steps.has(key(versionId, decision, by, deputyFor, at))
        : this.told.has(key(versionId, decision, by));
    if (!holds)
      throw new DoesNotHold(
        `Version ${versionId} is said to have been decided on by ${by} (${decision}), and no sealed entry tells of that.`,
      );
  }
}

function key(version: string, decision: string, by: string, deputyFor?: unknown, at?: string): string {
  return [version, decision, by, deputyFor ?? '', at === undefined ? '' : Date.parse(at)].join(' ');
}

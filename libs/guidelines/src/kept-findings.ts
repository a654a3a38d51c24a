import { Injectable } from '@nestjs/common';
import { Excerpts } from '#libs/excerpts';
import type { Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import { ReadersWords } from './readers-words.js';
import { recordedFinding, withRepeated, type RecordedFinding } from './screening-record.rules.js';

/** A screening as its row holds it, or a part of it. */
interface Kept {
  id: string;
  findings: RecordedFinding[];
  shadow?: RecordedFinding[];
}

export interface KeptResult {
  verdict: Verdict;
  route: boolean;
  findings: RecordedFinding[];
}

/** What screenings found, with the words it was found in for those who may read them, and without for everybody else. */
@Injectable()
export class KeptFindings {
  constructor(
    private readonly excerpts: Excerpts,
    private readonly words: ReadersWords,
  ) {}

  /** Of screenings by their ids, for whoever may read the texts, told in the words of the member who asks. */
  async of(tx: Transaction, actor: Actor, ids: readonly (string | null)[]): Promise<Map<string | null, KeptResult>> {
    const words = await this.words.of(tx, actor);
    const rows = await tx.query<(KeptResult & { id: string })[]>(
      `SELECT id, verdict, route, findings FROM screenings
        WHERE organisation_id = current_organisation() AND id = ANY ($1::uuid[])`,
      [ids.filter((id) => id !== null)],
    );
    const opened = await this.opened(tx, rows);
    return new Map(opened.map(({ id, ...kept }) => [id, { ...kept, findings: words.findings(kept.findings) }]));
  }

  /** For whoever may read the texts: the caller sees to that. What was forgotten or erased stays an ellipsis. */
  async opened<K extends Kept>(tx: Transaction, kept: K[]): Promise<K[]> {
    const words = await this.excerpts.open(
      tx,
      kept.filter(({ findings, shadow }) => findings.length + (shadow?.length ?? 0) > 0).map(({ id }) => id),
    );
    return kept.map((one) => ({
      ...one,
      findings: withRepeated(one.findings, words.get(one.id)?.findings),
      ...(one.shadow ? { shadow: withRepeated(one.shadow, words.get(one.id)?.shadow) } : {}),
    }));
  }

  /** For everybody else. */
  withheld<K extends Kept>(kept: K): K {
    // Not the function itself: `map` would give it the place for a wording.
    const without = (findings: RecordedFinding[]) => findings.map((finding) => recordedFinding(finding));
    return { ...kept, findings: without(kept.findings), ...(kept.shadow ? { shadow: without(kept.shadow) } : {}) };
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Industry, type Person } from '#libs/kernel';
import { OWN_PACK } from '#libs/own-rules';
import { industriesOf, PackShelf, type ShelvedPack } from '#libs/packs';
import { Database, type Transaction } from '#libs/platform';
import type { Pack, Translator } from '#libs/screener';
import { GuidelineRepository } from './guideline.repository.js';
import { KeptFindings } from './kept-findings.js';
import { OwnShelf } from './own-shelf.js';
import { isMeant, packsInForce, packsMoving, packsOnOffer, pinsGone, type Setting } from './packs-in-force.rules.js';
import { ReadersWords } from './readers-words.js';
import { RuleSets, type RuleSetInForce } from './rule-sets.js';
import { mayReadWords, type ScreeningRecord } from './screening-record.rules.js';

/** A pack as screens show it. */
export interface OfferedPack {
  pack: Pack;
  inForce: boolean;
  /** Whether it is in force by what the organisation says of itself: where it is, and its industry. */
  meant: boolean;
  /** Whether the organisation switched it on or off itself; null where it left that to what is meant. */
  chosen: boolean | null;
  /** Whom it is meant for; null for every industry. */
  industries: readonly Industry[] | null;
  /** Null when the organisation follows the newest version. */
  pinnedVersion: string | null;
  /**
   * Whether the pinned version is no longer shipped. It is in force all the same from the copy kept when it was pinned;
   * where the engine cannot run that any more, the newest is, and `pack` says so by its version.
   */
  pinnedVersionMissing: boolean;
  /** Every version on the shelf, oldest first. */
  versions: string[];
}

export interface KeptScreening extends Omit<ScreeningRecord, 'memberId' | 'at'> {
  at: Date;
  member: Person | null;
  /** The organisation's own rules that judged, on trial or live, each in the version it had then. */
  ownRules: { id: string; key: string; version: number }[];
  /** Of the words only the organisation knows, the revision that was in force; 0 before there were any. */
  wordsRevision: number;
}

@Injectable()
export class GuidelineQueries {
  constructor(
    private readonly database: Database,
    private readonly shipped: PackShelf,
    private readonly shelf: OwnShelf,
    private readonly guidelines: GuidelineRepository,
    private readonly ruleSets: RuleSets,
    private readonly words: ReadersWords,
    private readonly keptFindings: KeptFindings,
  ) {}

  /** For the member's own engine: it judges as the server's does, and speaks their language. */
  async ruleSet(actor: Actor): Promise<RuleSetInForce> {
    return this.database.within(actor, async (tx) => {
      const inForce = await this.ruleSets.forOrganisation(tx);
      return inWords(await this.words.of(tx, actor, inForce), inForce);
    });
  }

  /** Every pack on the shelf, in force or not, in the words of the member. */
  async packs(actor: Actor): Promise<OfferedPack[]> {
    const { choices, shelf, words, ...setting } = await this.offer(actor);
    const gone = new Set(pinsGone(await this.shipped.packs(), choices).map(({ packId }) => packId));
    const chosen = new Map(choices.map((choice) => [choice.packId, choice]));
    const inForce = new Set(packsInForce(shelf, choices, setting));
    return packsOnOffer(shelf, choices).map((shelved) => ({
      pack: words.pack(shelved.pack),
      inForce: inForce.has(shelved),
      meant: isMeant(shelved, setting),
      chosen: chosen.get(shelved.pack.id)?.inForce ?? null,
      industries: industriesOf(shelved.pack.id),
      pinnedVersion: chosen.get(shelved.pack.id)?.pinnedVersion ?? null,
      pinnedVersionMissing: gone.has(shelved.pack.id),
      versions: shelf.filter(({ pack }) => pack.id === shelved.pack.id).map(({ pack }) => pack.version),
    }));
  }

  /** What would come into force, and what would leave it, if the organisation said this of itself. */
  async packsMoving(actor: Actor, after: Setting): Promise<{ entering: Pack[]; leaving: Pack[] }> {
    const { choices, shelf, words, ...before } = await this.offer(actor);
    const { entering, leaving } = packsMoving(shelf, choices, before, after);
    const told = ({ pack }: ShelvedPack) => words.pack(pack);
    return { entering: entering.map(told), leaving: leaving.map(told) };
  }

  private async offer(actor: Actor) {
    return this.database.within(actor, async (tx) => {
      const { choices, jurisdictions, industry } = await this.guidelines.grounds(tx);
      const shelf = await this.shelf.packs(tx, choices);
      return { choices, jurisdictions, industry, shelf, words: await this.words.of(tx, actor) };
    });
  }

  /** @throws DomainError not_found */
  async pack(actor: Actor, packId: string): Promise<OfferedPack> {
    const found = (await this.packs(actor)).find(({ pack }) => pack.id === packId);
    if (!found) throw DomainError.notFound('rule pack');
    return found;
  }

  /**
   * What was found is told in the words of the member who asks; what it repeats of the text is read by those who may.
   * @throws DomainError not_found
   */
  async screening(actor: Actor, id: string): Promise<KeptScreening> {
    const { kept, words } = await this.database.within(actor, async (tx) => {
      const { memberId, ...row } = await this.keptScreening(tx, id);
      const [shown] = mayReadWords(actor, { ...row, memberId })
        ? await this.keptFindings.opened(tx, [row])
        : [this.keptFindings.withheld(row)];
      return { words: await this.words.of(tx, actor), kept: shown as KeptScreening };
    });
    return { ...kept, findings: words.findings(kept.findings), shadow: words.findings(kept.shadow) };
  }

  private async keptScreening(tx: Transaction, id: string): Promise<KeptScreening & { memberId: string }> {
    const [kept] = await tx.query<(KeptScreening & { memberId: string })[]>(
      `SELECT s.id, s.member_id AS "memberId", s.subject_kind AS "subjectKind", s.subject_id AS "subjectId", s.text_hash AS "textHash", s.verdict,
                s.route, s.packs, s.context, s.findings, s.shadow, s.at,
                CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS member,
                coalesce((SELECT max(revision) FROM word_lists WHERE made_at <= s.at), 0) AS "wordsRevision",
                (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.rule_id, 'key', held->>'id', 'version', v.version) ORDER BY held->>'id'), '[]')
                   FROM own_packs p, jsonb_array_elements(p.rules) AS held,
                        LATERAL (SELECT rule_id, version FROM own_rule_versions o
                                  WHERE o.rule - 'state' = held - 'state' AND o.made_at <= p.made_at
                                  ORDER BY o.made_at DESC, o.version DESC LIMIT 1) v
                  WHERE p.version::text = (SELECT own->>'version' FROM jsonb_array_elements(s.packs) AS own
                                            WHERE own->>'id' = '${OWN_PACK}')) AS "ownRules"
           FROM screenings s LEFT JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
          WHERE s.organisation_id = current_organisation() AND s.id = $1`,
      [id],
    );
    if (!kept) throw DomainError.notFound('screening');
    return kept;
  }
}

/** The rule set with other words, under a fingerprint of its own: it judges the same. */
function inWords(words: Translator, inForce: RuleSetInForce): RuleSetInForce {
  return {
    ...inForce,
    fingerprint:
      words.edition === ''
        ? inForce.fingerprint
        : createHash('sha256').update(`${inForce.fingerprint} ${words.edition}`).digest('hex'),
    ruleSet: words.ruleSet(inForce.ruleSet),
    packs: inForce.packs.map((pack) => ({ ...pack, title: words.name(pack.id, pack.title) })),
  };
}

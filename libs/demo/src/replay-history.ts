import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { ScreenText } from '#libs/guidelines';
import { newId, NODE_OF_ROLE, type Actor, type Node } from '#libs/kernel';
import { LedgerRepository, type Fact } from '#libs/ledger';
import { campaignUrl, clicksCounted, CreateShareLink } from '#libs/links';
import { actAs, Configuration, Database, textHash, type Transaction } from '#libs/platform';
import { publicationPublished, publicationWithdrawn, shareCreated } from '#libs/shares';
import { DemoClock } from './demo-clock.js';
import { TIME_ZONE } from './found-organisation.js';
import type { PlannedShare } from './plan-history.rules.js';
import { SampleHistoryRepository, type ApprovedItem, type SampleShare } from './sample-history.repository.js';
import { chooseCaption, ownWords } from './sample-words.rules.js';

/** What a planned share needs to become one. */
export interface Replayed {
  plan: PlannedShare;
  actor: Actor;
  teamId: string | null;
  item: ApprovedItem;
  /** Whether the member lets the network tell its figures. */
  measured: boolean;
}

/**
 * Writes planned shares as if they had happened: each text is screened and kept, each share has its link, its clicks
 * and its facts. Facts are entered in the order they happened in, marked as samples.
 */
@Injectable()
export class ReplayHistory {
  private waiting: Fact[] = [];

  constructor(
    private readonly database: Database,
    private readonly screenText: ScreenText,
    private readonly createShareLink: CreateShareLink,
    private readonly ledger: LedgerRepository,
    private readonly history: SampleHistoryRepository,
    private readonly configuration: Configuration,
    private readonly clock: DemoClock,
  ) {}

  /** Writes the shares, and enters every fact before `until`, also those of shares written before. */
  async execute(organisationId: string, replayed: Replayed[], until: Date): Promise<void> {
    if (replayed.length === 0 && !this.waiting.some((fact) => fact.at < until)) return;
    await this.database.within(organisationId, async (tx) => {
      const shares: SampleShare[] = [];
      for (const one of replayed) shares.push(await this.share(tx, one));
      await this.history.shares(tx, shares);
      await this.readers(tx, replayed, shares);
      for (const [nth, share] of shares.entries()) this.waiting.push(...factsOf(share, replayed[nth]!.plan));
      this.waiting.sort((a, b) => a.at.getTime() - b.at.getTime());
      const later = this.waiting.findIndex((fact) => fact.at >= until);
      await this.enter(tx, this.waiting.splice(0, later === -1 ? this.waiting.length : later));
    });
  }

  /** Each fact in the name of the member it is invented for. */
  private async enter(tx: Transaction, facts: Fact[]): Promise<void> {
    while (facts.length > 0) {
      const { actorId } = facts[0]!;
      const others = facts.findIndex((fact) => fact.actorId !== actorId);
      await actAs(tx, actorId);
      await this.ledger.append(tx, ...facts.splice(0, others === -1 ? facts.length : others));
    }
  }

  private async share(tx: Transaction, { plan, actor, teamId, item }: Replayed): Promise<SampleShare> {
    this.clock.travel(plan.at);
    await actAs(tx, actor.memberId);
    const id = newId();
    const node =
      actor.roles.map((role) => NODE_OF_ROLE[role]).find((one): one is Node => one !== undefined) ?? 'advocacy';
    const caption = chooseCaption(item, plan.language, plan.mood);
    const text = ownWords(caption, plan.mood);
    const screening = await this.screenText.execute(tx, actor, {
      text,
      subjectKind: 'share',
      subjectId: id,
      network: 'linkedin',
      language: caption.language,
      audiencePublic: true,
      node,
    });
    return {
      id,
      memberId: actor.memberId,
      teamId,
      itemId: item.itemId,
      versionId: item.versionId,
      topicIds: item.topicIds,
      captionId: caption.id,
      certificate: item.certificate,
      // Nobody was connected; the column wants the connection that was used.
      connectionId: newId(),
      node,
      text,
      textHash: textHash(text),
      screeningId: screening.id,
      ruleSet: screening.screenedUnder,
      linkId: newId(),
      linkCode: this.createShareLink.reserve().code,
      linkTarget: campaignUrl(item.linkUrl, { network: 'linkedin', node, name: item.title }),
      at: plan.at,
      withdrawnAt: plan.withdrawnAt,
      // Of the network as a whole, until it has a post of its own there.
      permalink: `${this.configuration.linkedinUrl}/feed`,
    };
  }

  private async readers(tx: Transaction, replayed: Replayed[], shares: SampleShare[]): Promise<void> {
    await this.history.clicks(
      tx,
      shares.flatMap(({ linkId }, nth) =>
        replayed[nth]!.plan.clicks.map((click) => ({ ...click, id: newId(), linkId, visitor: null })),
      ),
    );
    await this.history.figures(
      tx,
      shares.flatMap(({ id: shareId }, nth) => {
        const { plan, measured } = replayed[nth]!;
        if (!measured || !plan.figures || plan.withdrawnAt) return [];
        const { at, ...metrics } = plan.figures;
        return Object.entries(metrics).map(([metric, value]) => ({ shareId, metric, value, at }));
      }),
    );
  }
}

function factsOf(share: SampleShare, plan: PlannedShare): Fact[] {
  const { memberId, teamId, itemId, node, linkId } = share;
  const detail = { memberId, teamId, itemId, node: node as Node, network: 'linkedin', linkId, sample: true };
  const about = { actorId: memberId, subjectId: share.id };
  const { versionId, topicIds, captionId, certificate, textHash: hash } = share;
  return [
    shareCreated.of({
      ...about,
      at: share.at,
      detail: { ...detail, versionId, topicIds, captionId, certificate, textHash: hash },
    }),
    publicationPublished.of({ ...about, at: share.at, detail }),
    ...(share.withdrawnAt
      ? [publicationWithdrawn.of({ ...about, at: share.withdrawnAt, detail: { ...detail, wasPublished: true } })]
      : []),
    ...clickFacts(share.linkId, plan),
  ];
}

/** One fact for each day with clicks, entered when the last of them had come. */
function clickFacts(linkId: string, plan: PlannedShare): Fact[] {
  const days = new Map<
    string,
    { at: Date; human: number; preview: number; bot: number; suspect: number; own: number }
  >();
  for (const { at, judgement } of plan.clicks) {
    const day = DateTime.fromJSDate(at, { zone: TIME_ZONE }).toFormat('yyyy-MM-dd');
    const counted = days.get(day) ?? { at, human: 0, preview: 0, bot: 0, suspect: 0, own: 0 };
    counted[judgement] += 1;
    days.set(day, { ...counted, at: at > counted.at ? at : counted.at });
  }
  return [...days].map(([day, { at, ...counts }]) =>
    clicksCounted.of({ at, subjectId: linkId, detail: { day, ...counts, sample: true } }),
  );
}

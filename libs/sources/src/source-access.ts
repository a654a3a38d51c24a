import { Injectable } from '@nestjs/common';
import { DomainError, hasRole, say, showsAnything, type Actor } from '#libs/kernel';
import { MemberRepository, OrganisationRepository, regionsProblem, RegionUses, type MemberRecord } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import type { SourceOrder, SourceRecord } from './source.js';
import { SourceRepository } from './source.repository.js';

/** Who may own drafts of a source, and who may change it. */
@Injectable()
export class SourceAccess {
  constructor(
    private readonly members: MemberRepository,
    private readonly topics: TopicRepository,
    private readonly organisations: OrganisationRepository,
    sources: SourceRepository,
    regionUses: RegionUses,
  ) {
    regionUses.add(async (tx, region) => {
      const name = await sources.inRegion(tx, region);
      return name === null
        ? null
        : say('Drafts from the feed “{name}” are for {region}. Change that first.', { name, region });
    });
  }

  /** A source is its owner's and the comms leads'. @throws DomainError forbidden `not_yours`. */
  requireOwn(actor: Actor, { ownerId }: Pick<SourceRecord, 'ownerId'>): void {
    if (actor.memberId === ownerId || hasRole(actor, 'comms_lead')) return;
    throw DomainError.forbidden(say('Only whoever owns its drafts and the comms leads may do this.'), 'not_yours');
  }

  /** @throws DomainError invalid naming `name`, `ownerId`, `topics[n]` or `audience.regions`. */
  async check(tx: Transaction, actor: Actor, order: Omit<SourceOrder, 'address'>): Promise<void> {
    if (!showsAnything(order.name)) throw DomainError.invalid('name', say('must not be empty'));
    if (order.ownerId !== actor.memberId && !hasRole(actor, 'comms_lead')) {
      throw DomainError.invalid('ownerId', say('Only comms leads give drafts to somebody else; choose yourself.'));
    }
    if (!(await this.owner(tx, actor.organisationId, order.ownerId))) {
      throw DomainError.invalid('ownerId', say('must be an active author or comms lead'));
    }
    const there = new Set((await this.topics.all(tx)).map(({ id }) => id));
    const gone = order.topicIds.findIndex((id) => !there.has(id));
    if (gone !== -1) throw DomainError.invalid(`topics[${gone}]`, say('must be one of the topics'));
    const { regions } = await this.organisations.get(tx);
    if (regions.length === 0) return;
    const none = regionsProblem(order.audience.regions, regions);
    if (none) throw DomainError.invalid('audience.regions', none);
  }

  /** Whoever the drafts belong to, as they act; null when they no longer write. */
  async owner(tx: Transaction, organisationId: string, ownerId: string): Promise<Actor | null> {
    const member = await this.members.find(tx, ownerId);
    return member && mayWrite(member) ? { organisationId, memberId: member.id, roles: member.roles } : null;
  }
}

function mayWrite({ status, roles }: MemberRecord): boolean {
  return status === 'active' && (roles.includes('author') || roles.includes('comms_lead'));
}

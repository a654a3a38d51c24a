import { Injectable } from '@nestjs/common';
import { DomainError, groupBy, type Actor, type Person } from '#libs/kernel';
import { ClickCounts, CreateShareLink } from '#libs/links';
import { Database, type Transaction } from '#libs/platform';
import type { LinkChannel, ProspectClicks, ProspectKind, ProspectLinkView, ProspectView } from './prospect.js';
import { ProspectRepository } from './prospect.repository.js';

interface ProspectList {
  items: ProspectView[];
  /** Whether the actor leads a team. */
  leads: boolean;
}

interface Row {
  id: string;
  kind: ProspectKind;
  sealedName: string;
  seller: Person;
  createdAt: Date;
}

interface LinkRow {
  id: string;
  prospectId: string;
  code: string;
  item: { id: string; title: string };
  channel: LinkChannel;
  createdAt: Date;
}

const SELECT = `
  SELECT p.id, p.kind, p.sealed_name AS "sealedName", p.created_at AS "createdAt",
         jsonb_build_object('id', m.id, 'name', m.name) AS seller
    FROM prospects p JOIN members m ON m.organisation_id = p.organisation_id AND m.id = p.member_id
   WHERE p.organisation_id = current_organisation()`;

/** Prospects with what readers of their links did: counts and days, nothing of who clicked. */
@Injectable()
export class ProspectQueries {
  constructor(
    private readonly database: Database,
    private readonly prospects: ProspectRepository,
    private readonly clickCounts: ClickCounts,
    private readonly createShareLink: CreateShareLink,
  ) {}

  /** The actor's own, the newest first. */
  async mine(actor: Actor): Promise<ProspectList> {
    return this.database.within(actor, async (tx) => {
      const rows = await tx.query<Row[]>(`${SELECT} AND p.member_id = $1 ORDER BY p.created_at DESC, p.id`, [
        actor.memberId,
      ]);
      return { leads: await this.leads(tx, actor), items: await this.views(tx, rows) };
    });
  }

  /** Those of the sellers whose team the actor leads, by seller; what is not of them nobody is shown. */
  async ofTeam(actor: Actor): Promise<ProspectList> {
    return this.database.within(actor, async (tx) => {
      const rows = await tx.query<Row[]>(
        `${SELECT} AND p.member_id <> $1 ORDER BY lower(m.name), m.id, p.created_at DESC, p.id`,
        [actor.memberId],
      );
      return { leads: await this.leads(tx, actor), items: await this.views(tx, rows) };
    });
  }

  /** @throws DomainError not_found for whoever may not see it. */
  async one(actor: Actor, id: string): Promise<ProspectView> {
    return this.database.within(actor, async (tx) => {
      const [view] = await this.views(tx, await tx.query<Row[]>(`${SELECT} AND p.id = $1`, [id]));
      if (!view) throw DomainError.notFound('prospect');
      return view;
    });
  }

  private async leads(tx: Transaction, { memberId }: Actor): Promise<boolean> {
    const led = await tx.query<unknown[]>(
      'SELECT 1 FROM teams WHERE organisation_id = current_organisation() AND lead_id = $1 LIMIT 1',
      [memberId],
    );
    return led.length > 0;
  }

  private async views(tx: Transaction, rows: readonly Row[]): Promise<ProspectView[]> {
    const names = await this.prospects.names(tx, rows);
    const links = groupBy(await this.links(tx, [...names.keys()]), ({ prospectId }) => prospectId);
    return rows.flatMap(({ sealedName: _, ...row }) => {
      const name = names.get(row.id);
      if (name === undefined) return [];
      const own = (links.get(row.id) ?? []).map(({ prospectId: _, ...link }) => link);
      return [{ ...row, name, links: own, ...sumOf(own) }];
    });
  }

  private async links(tx: Transaction, ids: readonly string[]): Promise<(ProspectLinkView & { prospectId: string })[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<LinkRow[]>(
      `SELECT l.link_id AS id, l.prospect_id AS "prospectId", s.code, l.channel, l.created_at AS "createdAt",
              jsonb_build_object('id', l.item_id, 'title', i.title) AS item
         FROM prospect_links l
         JOIN share_links s ON s.organisation_id = l.organisation_id AND s.id = l.link_id
         LEFT JOIN content_items i ON i.organisation_id = l.organisation_id AND i.id = l.item_id
        WHERE l.organisation_id = current_organisation() AND l.prospect_id = ANY($1::uuid[])
        ORDER BY l.created_at DESC, l.link_id`,
      [ids],
    );
    const linkIds = rows.map(({ id }) => id);
    const totals = await this.clickCounts.totals(tx, linkIds);
    const days = await this.clickCounts.lastDays(tx, linkIds);
    return rows.map(({ code, ...row }) => ({
      ...row,
      url: this.createShareLink.urlOf(code),
      clicks: totals.get(row.id)?.human ?? 0,
      lastClickOn: days.get(row.id) ?? null,
    }));
  }
}

function sumOf(links: readonly ProspectClicks[]): ProspectClicks {
  const days = links.flatMap(({ lastClickOn }) => lastClickOn ?? []).sort();
  return { clicks: links.reduce((sum, { clicks }) => sum + clicks, 0), lastClickOn: days.at(-1) ?? null };
}

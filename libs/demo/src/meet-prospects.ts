import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { clicksCounted } from '#libs/links';
import { Database } from '#libs/platform';
import { ProspectLinks, ProspectQueries, SaveProspect, type ProspectDraft } from '#libs/prospects';
import { TIME_ZONE } from './found-organisation.js';
import { SampleHistoryRepository } from './sample-history.repository.js';

const MINUTE_MS = 60_000;

/** Sellers name whom they speak to and hand out links by the ordinary verbs; that somebody follows one is written. */
@Injectable()
export class MeetProspects {
  constructor(
    private readonly database: Database,
    private readonly saveProspect: SaveProspect,
    private readonly prospectLinks: ProspectLinks,
    private readonly prospects: ProspectQueries,
    private readonly history: SampleHistoryRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /** @returns the link's id; null when nothing is handed out. */
  async meet(seller: Actor, { name, kind }: ProspectDraft, itemId: string | null): Promise<string | null> {
    const id = await this.saveProspect.execute(seller, null, { name, kind });
    if (itemId === null) return null;
    await this.prospectLinks.handOut(seller, id, itemId);
    const { links } = await this.prospects.one(seller, id);
    return links[0]!.id;
  }

  /** So many clicks by people, the last of them at `at`; at most once a day and link. */
  async read(organisationId: string, linkId: string, clicks: number, at: Date): Promise<void> {
    const day = DateTime.fromJSDate(at, { zone: TIME_ZONE }).toFormat('yyyy-MM-dd');
    const moments = Array.from({ length: clicks }, (_, nth) => new Date(at.getTime() - nth * MINUTE_MS));
    const detail = { day, human: clicks, preview: 0, bot: 0, suspect: 0, own: 0, sample: true };
    await this.database.within(organisationId, async (tx) => {
      await this.history.clicks(
        tx,
        moments.map((moment) => ({
          id: newId(),
          linkId,
          at: moment,
          judgement: 'human',
          reason: 'browser',
          visitor: null,
          agent: 'Chrome',
          referrer: null,
        })),
      );
      await this.ledger.append(tx, clicksCounted.of({ at, subjectId: linkId, detail }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Message } from '#libs/channels';
import { OrganisationRepository } from '#libs/people';
import { Configuration, type Transaction } from '#libs/platform';
import { Kinds } from './kinds.js';
import type { InMail, NotificationKind } from './notification-kind.js';
import { NotificationRepository, type Mailed } from './notification.repository.js';
import { ReaderRepository, type Reader } from './reader.repository.js';
import { Unsubscribe } from './unsubscribe.js';
import { mailWords } from './words.js';
import { sectionsOf } from './mail-sections.rules.js';
import { WriteSection } from './write-section.js';

/** Where in the portal a member says how they want to be told. */
const SETTINGS_PATH = '/inbox/choices';
const INBOX_PATH = '/inbox';
/** What is more is in the inbox: a mail that grows with what is due is refused by servers, and read by nobody. */
const MOST_SECTIONS = 20;

type Section = Message['sections'][number];

/** Writes what a delivery says when it is sent: in the member's language, of what there still is to tell. */
@Injectable()
export class ComposeMessage {
  constructor(
    private readonly readers: ReaderRepository,
    private readonly notifications: NotificationRepository,
    private readonly organisations: OrganisationRepository,
    private readonly kinds: Kinds,
    private readonly writeSection: WriteSection,
    private readonly unsubscribe: Unsubscribe,
    private readonly configuration: Configuration,
  ) {}

  /** @returns null when there is nothing left to tell: the member is gone, has read it, or it was settled. */
  async execute(tx: Transaction, delivery: { id: string; memberId: string }): Promise<Message | null> {
    const reader = await this.readers.find(tx, delivery.memberId);
    if (!reader) return null;
    const rows = (await this.notifications.ofDelivery(tx, delivery.id)).filter((row) =>
      this.isStillToTell(row, reader),
    );
    const { id: organisationId, name: organisation } = await this.organisations.get(tx);
    const people = await this.readers.names(tx, rows);
    const titles: string[] = [];
    const sections: Section[] = [];
    const kinds: NotificationKind[] = [];
    let address = reader.email;
    let untold = 0;
    for (const bundle of sectionsOf(rows, this.kinds)) {
      if (sections.length >= MOST_SECTIONS) {
        untold += 1;
        continue;
      }
      const kind = this.kinds.get(bundle.kind);
      const told = { ...bundle, memberId: reader.memberId };
      const own = await kind.ownAddress(tx, told);
      const inMail = await kind.inMail(tx, told);
      if (own === null || inMail === null) continue;
      const about = inMail?.about ?? bundle.about;
      const { title, body, action } = this.writeSection.execute({ ...bundle, about }, reader, { organisation, people });
      const url = own ?? (action && this.url(action.path));
      address = kind.mailTo(bundle) ?? address;
      titles.push(title);
      sections.push({ title, body, ...(action && url ? { action: { label: action.label, url } } : {}) });
      sections.push(...(inMail?.pieces ?? []).map((piece) => this.piece(piece, reader)));
      kinds.push(kind);
    }
    if (untold > 0) sections.push(this.untold(untold, reader));
    const [first] = titles;
    if (first === undefined) return null;
    const more = titles.length - 1 + untold;
    const declinable = kinds.some(({ mandatory, tells }) => !mandatory && tells === 'active');
    return {
      id: delivery.id,
      to: { name: reader.name, address },
      language: reader.language,
      subject: more === 0 ? first : mailWords(reader, 'subject', { first, more }),
      sections,
      why: mailWords(reader, whyOf(kinds, declinable), { organisation }),
      settingsUrl: declinable ? this.url(SETTINGS_PATH) : null,
      unsubscribeUrl: declinable
        ? this.unsubscribe.url({ organisationId, memberId: reader.memberId, kinds: kinds.map(({ name }) => name) })
        : null,
      organisation,
    };
  }

  private piece({ title, body, path }: InMail['pieces'][number], reader: Reader): Section {
    return { title, body, action: { label: mailWords(reader, 'piece'), url: this.url(path) } };
  }

  private untold(count: number, reader: Reader): Section {
    return {
      title: mailWords(reader, 'untold', { count }),
      body: mailWords(reader, 'untoldWhere', { count }),
      action: { label: mailWords(reader, 'openInbox'), url: this.url(INBOX_PATH) },
    };
  }

  private url(path: string): string {
    return `${this.configuration.publicUrl}${path}`;
  }

  private isStillToTell(row: Mailed, reader: Reader): boolean {
    const kind = this.kinds.find(row.kind);
    if (!kind || reader.status !== kind.tells) return false;
    return !row.doneAt && (!row.readAt || kind.mandatory);
  }
}

/** Why somebody gets the mail, by what is in it: what one may decline, what is about their account alone, or their duty. */
function whyOf(kinds: readonly NotificationKind[], declinable: boolean): string {
  if (kinds.every(({ tells }) => tells === 'invited')) return 'whyInvited';
  if (declinable) return 'why';
  return kinds.every(({ ofAccount }) => ofAccount) ? 'whyOwn' : 'whyMandatory';
}

import { Injectable } from '@nestjs/common';
import { OrganisationRepository } from '#libs/people';
import { Configuration, type Transaction } from '#libs/platform';
import type { Message } from '#libs/channels';
import { Kinds } from './kinds.js';
import type { NotificationKind, Told } from './notification-kind.js';
import { NotificationRepository, type Mailed } from './notification.repository.js';
import { ReaderRepository, type Reader } from './reader.repository.js';
import { kindWords, mailWords, named } from './words.js';

/** Where in the portal a member says how they want to be told. */
const SETTINGS_PATH = '/account';

/** Notifications of one kind and key, told as one, the newest first. */
interface Bundle {
  kind: NotificationKind;
  rows: Mailed[];
}

/** Writes what a delivery says when it is sent: in the member's language, of what there still is to tell. */
@Injectable()
export class ComposeMessage {
  constructor(
    private readonly readers: ReaderRepository,
    private readonly notifications: NotificationRepository,
    private readonly organisations: OrganisationRepository,
    private readonly kinds: Kinds,
    private readonly configuration: Configuration,
  ) {}

  /** @returns null when there is nothing left to tell: the member is gone, has read it, or it was settled. */
  async execute(tx: Transaction, delivery: { id: string; memberId: string }): Promise<Message | null> {
    const reader = await this.readers.find(tx, delivery.memberId);
    if (!reader) return null;
    const bundles = this.bundles(await this.notifications.ofDelivery(tx, delivery.id), reader);
    const [first] = bundles;
    if (!first) return null;
    const { name: organisation } = await this.organisations.get(tx);
    const sections = bundles.map((bundle) => this.section(bundle, reader, organisation));
    const mandatory = bundles.every(({ kind }) => kind.mandatory || kind.forInvited);
    const more = bundles.length - 1;
    const subject = more === 0 ? sections[0]!.title : mailWords(reader, 'subject', { first: sections[0]!.title, more });
    return {
      id: delivery.id,
      to: { name: reader.name, address: reader.email },
      language: reader.language,
      subject,
      sections,
      why: mailWords(reader, first.kind.forInvited ? 'whyInvited' : mandatory ? 'whyMandatory' : 'why', {
        organisation,
      }),
      settingsUrl: mandatory ? null : this.url(SETTINGS_PATH),
      unsubscribeUrl: null,
      organisation,
    };
  }

  private bundles(rows: readonly Mailed[], reader: Reader): Bundle[] {
    const bundles = new Map<string, Bundle>();
    for (const row of rows) {
      const kind = this.kinds.find(row.kind);
      if (!kind || reader.status !== (kind.forInvited ? 'invited' : 'active')) continue;
      if (row.doneAt || (row.readAt && !kind.mandatory)) continue;
      const key = `${row.kind} ${row.groupKey}`;
      const bundle = bundles.get(key);
      if (bundle) bundle.rows.push(row);
      else bundles.set(key, { kind, rows: [row] });
    }
    return [...bundles.values()];
  }

  private section({ kind, rows }: Bundle, reader: Reader, organisation: string): Message['sections'][number] {
    const told: Told = { subjectId: rows[0]!.subjectId, about: rows[0]!.about, count: rows.length };
    const values = valuesOf(rows, reader, organisation);
    const path = kind.path(told);
    return {
      title: kindWords(reader, kind.name, 'title', values),
      body: kindWords(reader, kind.name, 'body', values),
      ...(path ? { action: { label: kindWords(reader, kind.name, 'action', values), url: this.url(path) } } : {}),
    };
  }

  private url(path: string): string {
    return `${this.configuration.publicUrl}${path}`;
  }
}

/** What words may name: the newest's values, how many there are, and their titles. */
function valuesOf(rows: readonly Mailed[], reader: Reader, organisation: string) {
  const titles = rows.flatMap(({ about }) => (typeof about.title === 'string' ? [about.title] : []));
  return { ...rows[0]!.about, count: rows.length, titles: named(reader, titles), organisation };
}

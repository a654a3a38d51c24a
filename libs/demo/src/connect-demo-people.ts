import { Injectable } from '@nestjs/common';
import { newId, type Actor } from '#libs/kernel';
import { ConnectAccount } from '#libs/networks';
import { Configuration, Database } from '#libs/platform';
import { PEOPLE } from './demo-people.js';
import { SampleHistoryRepository } from './sample-history.repository.js';

const NETWORK = 'linkedin';

/**
 * Lets the demo's people who have shared connect their accounts at the sandbox, each once and by its consent page as
 * anybody would; who has disconnected since stays so. Nothing happens without a demo, or when the network is a real one.
 */
@Injectable()
export class ConnectDemoPeople {
  constructor(
    private readonly database: Database,
    private readonly connectAccount: ConnectAccount,
    private readonly history: SampleHistoryRepository,
    private readonly configuration: Configuration,
  ) {}

  /** @throws Error when the sandbox does not answer as it should. */
  async execute(): Promise<void> {
    for (const { name, actor } of await this.waiting()) await this.connect(actor, name);
  }

  /** Those who have shared and never connected an account. */
  async waiting(): Promise<{ name: string; actor: Actor }[]> {
    if (this.configuration.values.linkedinUrl) return [];
    const [demo] = await this.database.lookUp<{ demo_organisation: string }>('demo_organisation()');
    if (!demo) return [];
    const organisationId = demo.demo_organisation;
    const sharers = PEOPLE.filter(({ keenness }) => keenness).map(({ email }) => email);
    const people = await this.database.within(organisationId, (tx) => this.history.neverConnected(tx, sharers));
    return people.map(({ id, name, roles }) => ({ name, actor: { organisationId, memberId: id, roles } }));
  }

  private async connect(actor: Actor, name: string): Promise<void> {
    const sessionId = newId();
    const asking = new URL((await this.connectAccount.begin(actor, NETWORK, sessionId, '/connections')) ?? '');
    const agreed = await fetch(new URL('/oauth/v2/authorization/decision', asking), {
      method: 'POST',
      body: new URLSearchParams([...asking.searchParams, ['person', name], ['decision', 'allow']]),
      redirect: 'manual',
    });
    const back = new URL(agreed.headers.get('location') ?? asking).searchParams;
    const answer = { state: back.get('state') ?? undefined, code: back.get('code') ?? undefined };
    const { error } = await this.connectAccount.execute(actor, NETWORK, sessionId, answer);
    if (error) throw new Error(`${name} could not be connected to the sandbox (${error}).`);
  }
}

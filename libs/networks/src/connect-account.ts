import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import { Clock, newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, SecretBox, newToken, tokenHash, type Transaction } from '#libs/platform';
import { localPath, readCallbackError, type ConnectError } from './connection.rules.js';
import { ConnectionRepository } from './connection.repository.js';
import type { ConnectedAccount } from './connection.js';
import type { NetworkAdapter } from './network-adapter.js';
import { Networks } from './networks.js';
import { connectionConnected } from './connection.facts.js';

const ATTEMPT_MS = 30 * 60_000;

/** How a member came back from the network, and the path of ours to send them to. */
export type Connected = { returnTo: string; error: ConnectError | null };

/**
 * Connects a member's own account: away to the network's consent page and back. The way back holds only for the member
 * and session that began it, once, for half an hour; the state that proves it is kept as a hash.
 */
@Injectable()
export class ConnectAccount {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionRepository,
    private readonly networks: Networks,
    private readonly secrets: SecretBox,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns the address to send the browser to. */
  async begin(actor: Actor, network: string, sessionId: string, returnTo: string | undefined): Promise<string> {
    const { signIn } = this.networks.get(network);
    const state = newToken();
    const now = this.clock.now();
    await this.database.within(actor, (tx) =>
      this.connections.insertAttempt(
        tx,
        {
          stateHash: tokenHash(state),
          memberId: actor.memberId,
          sessionId,
          network,
          returnTo: localPath(returnTo),
        },
        now,
        new Date(now.getTime() + ATTEMPT_MS),
      ),
    );
    return signIn.consentUrl(state);
  }

  /** Takes what the network sent the member back with. Refusals are answers, since a person stands in front of them. */
  async execute(
    actor: Actor,
    network: string,
    sessionId: string,
    answer: { state?: string; code?: string; error?: string },
  ): Promise<Connected> {
    const adapter = this.networks.get(network);
    const returnTo = await this.database.within(actor, (tx) =>
      this.connections.takeAttempt(
        tx,
        { stateHash: tokenHash(answer.state ?? ''), memberId: actor.memberId, sessionId, network },
        this.clock.now(),
      ),
    );
    if (!returnTo) return { returnTo: localPath(undefined), error: 'state_invalid' };
    if (answer.error || !answer.code) return { returnTo, error: readCallbackError(answer.error ?? '') };
    const account = await adapter.signIn.account(answer.code);
    if ('error' in account) return { returnTo, error: account.error };
    return { returnTo, error: await this.keep(actor, adapter, account) };
  }

  private async keep(
    actor: Actor,
    { network, publishScope }: NetworkAdapter,
    account: ConnectedAccount,
  ): Promise<ConnectError | null> {
    if (!account.scopes.includes(publishScope)) return 'scope_missing';
    try {
      return await this.database.within(actor, (tx) => this.store(tx, actor, network, account));
    } catch (error) {
      if (isTaken(error)) return 'account_taken';
      throw error;
    }
  }

  private async store(
    tx: Transaction,
    actor: Actor,
    network: Network,
    account: ConnectedAccount,
  ): Promise<ConnectError | null> {
    const holder = await this.connections.holderOf(tx, network, account.accountId);
    if (holder && holder !== actor.memberId) return 'account_taken';
    const known = await this.connections.find(tx, actor.memberId, network);
    const id = known?.id ?? newId();
    const at = this.clock.now();
    await this.connections.save(tx, {
      id,
      memberId: actor.memberId,
      network,
      accountId: account.accountId,
      accountName: account.accountName,
      picture: account.picture,
      scopes: account.scopes,
      sealedAccessToken: this.secrets.seal(account.accessToken, id),
      expiresAt: account.expiresInSeconds === null ? null : new Date(at.getTime() + account.expiresInSeconds * 1_000),
      status: 'active',
      connectedAt: at,
    });
    await this.ledger.append(
      tx,
      connectionConnected.of({
        at,
        actorId: actor.memberId,
        subjectId: id,
        detail: { memberId: actor.memberId, network },
      }),
    );
    return null;
  }
}

/** Another member connected the same account in the same moment. */
function isTaken(error: unknown): boolean {
  return (error as { driverError?: { code?: string } }).driverError?.code === '23505';
}

import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, SecretBox, newToken, tokenHash, type Transaction } from '#libs/platform';
import { localPath, readCallbackError } from './connection.rules.js';
import { ConnectionRepository } from './connection.repository.js';
import { Connections } from './connections.js';
import type {
  ConnectedAccount,
  ConnectError,
  NetworkAdapter,
  SignInDetails,
  TokenHolder,
} from '#libs/network-contract';
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
    private readonly opened: Connections,
    private readonly networks: Networks,
    private readonly secrets: SecretBox,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the address to send the browser to; null when the account is connected already by what the member said.
   * @throws DomainError invalid naming what the member has to say, or to say otherwise: `details_needed` when they said
   * nothing of what the network asks for; conflict `account_taken`.
   */
  async begin(
    actor: Actor,
    network: string,
    sessionId: string,
    returnTo: string | undefined,
    details: SignInDetails = {},
  ): Promise<string | null> {
    const adapter = this.networks.get(network);
    const state = newToken();
    const started = await adapter.signIn.begin(state, details, await this.known(actor, adapter.network));
    if (started.kind === 'refused') throw DomainError.invalid(started.field, started.message, started.code);
    if (started.kind === 'connected') {
      const error = await this.keep(actor, adapter, started.account);
      if (error) throw notKept(error, adapter.label);
      return null;
    }
    await this.noteAttempt(actor, network, sessionId, state, localPath(returnTo), started.memo);
    return started.url;
  }

  /** Takes what the network sent the member back with. Refusals are answers, since a person stands in front of them. */
  async execute(
    actor: Actor,
    network: string,
    sessionId: string,
    answer: { state?: string; code?: string; error?: string },
  ): Promise<Connected> {
    const adapter = this.networks.get(network);
    const stateHash = tokenHash(answer.state ?? '');
    const attempt = await this.database.within(actor, (tx) =>
      this.connections.takeAttempt(tx, { stateHash, memberId: actor.memberId, sessionId, network }, this.clock.now()),
    );
    if (!attempt) return { returnTo: localPath(undefined), error: 'state_invalid' };
    const { returnTo, sealedMemo } = attempt;
    if (answer.error || !answer.code) return { returnTo, error: readCallbackError(answer.error ?? '') };
    const memo = sealedMemo && this.secrets.open(sealedMemo, stateHash.toString('hex'));
    const account = await adapter.signIn.account(answer.code, memo);
    if ('error' in account) return { returnTo, error: account.error };
    return { returnTo, error: await this.keep(actor, adapter, account) };
  }

  /** The account that is there already, so that renewing it asks for nothing that is known. */
  private async known(actor: Actor, network: Network): Promise<TokenHolder | null> {
    const connection = await this.database.within(actor, (tx) => this.connections.find(tx, actor.memberId, network));
    return connection && this.opened.holder(connection);
  }

  private async noteAttempt(
    actor: Actor,
    network: string,
    sessionId: string,
    state: string,
    returnTo: string,
    memo: string | null,
  ): Promise<void> {
    const stateHash = tokenHash(state);
    const sealedMemo = memo && this.secrets.seal(memo, stateHash.toString('hex'));
    const now = this.clock.now();
    const attempt = { stateHash, memberId: actor.memberId, sessionId, network, returnTo, sealedMemo };
    await this.database.within(actor, (tx) =>
      this.connections.insertAttempt(tx, attempt, now, new Date(now.getTime() + ATTEMPT_MS)),
    );
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

function notKept(error: ConnectError, network: string): DomainError {
  if (error === 'account_taken') {
    return DomainError.conflict(
      error,
      say('This {network} account is connected to another member already.', { network }),
    );
  }
  return DomainError.conflict(error, say('{network} did not allow what sharing needs.', { network }));
}

/** Another member connected the same account in the same moment. */
function isTaken(error: unknown): boolean {
  return (error as { driverError?: { code?: string } }).driverError?.code === '23505';
}

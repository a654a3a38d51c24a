import { Injectable } from '@nestjs/common';
import type { DecodingNotice } from '#libs/decoding';
import { EditRepository } from '#libs/edits';
import { runApart } from '#libs/apart';
import { Clock, type Actor, tidyAddress, tidyName } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import {
  memberChanged,
  type MemberRecord,
  MemberRepository,
  OrganisationRepository,
  TeamRepository,
} from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { invitedFact } from './invited-member.rules.js';
import { IssueInvitations, type Invitation } from './issue-invitations.js';
import type { PeopleLine, readPeopleFile } from './people-file.rules.js';
import { importChanged } from './invitations.errors.js';
import {
  planImport,
  planMark,
  type ImportGround,
  type ImportOutcome,
  type PlannedLine,
} from './people-import.rules.js';

export interface ImportedLine extends Omit<PlannedLine, 'member'> {
  /** Only for people who were invited for real. */
  invitation?: Invitation;
}

export interface ImportReport {
  dryRun: boolean;
  /** Tells this plan from any other. */
  plan: string;
  lines: ImportedLine[];
  counts: Record<ImportOutcome, number>;
  /** What to know of how the file was read. */
  notice: DecodingNotice | null;
}

const PEOPLE_FILE = new URL('./people-file.rules.js', import.meta.url).href;

/**
 * Invites and changes people by a CSV file, in one transaction; lines that cannot be taken are reported and left out.
 * A dry run reports the same and stores nothing; given back its plan, an import does just that or nothing.
 * @throws DomainError import_changed when the file would not do any more what was previewed; unreadable_file or wrong_columns when the file as a whole cannot be taken.
 */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly issueInvitations: IssueInvitations,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    file: Uint8Array,
    { dryRun = false, previewed }: { dryRun?: boolean; previewed?: string } = {},
  ): Promise<ImportReport> {
    const { lines, notice } = await runApart<typeof readPeopleFile>(PEOPLE_FILE, 'readPeopleFile', file);
    return this.database.within(actor, async (tx) => {
      const plan = planImport(lines, await this.ground(tx, lines));
      const mark = planMark(plan);
      if (!dryRun && previewed !== undefined && previewed !== mark) throw importChanged();
      const invitations = dryRun ? new Map<string, Invitation>() : await this.store(tx, actor, plan);
      const counts = { invited: 0, updated: 0, unchanged: 0, refused: 0 };
      for (const { outcome } of plan) counts[outcome] += 1;
      return {
        dryRun,
        plan: mark,
        counts,
        notice,
        lines: plan.map(({ member, ...line }) => ({ ...line, invitation: member && invitations.get(member.id) })),
      };
    });
  }

  private async ground(tx: Transaction, lines: PeopleLine[]): Promise<ImportGround> {
    const { regions } = await this.organisations.lock(tx);
    const teams = await this.teams.all(tx);
    return {
      regions,
      teams: new Map(teams.map((team) => [tidyName(team.name).toLowerCase(), team])),
      members: await this.members.byEmail(
        tx,
        lines.map((line) => tidyAddress(line.cells.email ?? '')),
      ),
      admins: await this.members.admins(tx),
    };
  }

  private async store(tx: Transaction, actor: Actor, plan: PlannedLine[]): Promise<Map<string, Invitation>> {
    const at = this.clock.now();
    const having = (outcome: ImportOutcome): MemberRecord[] =>
      plan.flatMap((line) => (line.outcome === outcome && line.member ? [line.member] : []));
    const [added, changed] = [having('invited'), having('updated')];
    await this.members.insert(tx, at, ...added);
    for (const member of changed) await this.members.save(tx, member, at);
    const edited = changed.map(({ id }) => `member.${id}` as const);
    await this.edits.claimAll(tx, actor, edited, at);
    const invitations = await this.issueInvitations.execute(
      tx,
      actor.memberId,
      added.map(({ id }) => id),
    );
    await this.ledger.append(
      tx,
      ...added.map((member) => invitedFact(member, actor, at)),
      ...changed.map(({ id, roles, teamId }) =>
        memberChanged.of({
          at,
          actorId: actor.memberId,
          subjectId: id,
          detail: { fields: ['import'], roles, teamId },
        }),
      ),
    );
    return new Map(invitations.map((invitation) => [invitation.memberId, invitation]));
  }
}

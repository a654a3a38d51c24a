import { Injectable } from '@nestjs/common';
import { lockName } from '#libs/kernel';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { SharingTimesEntity } from './sharing-times.entity.js';
import { USUAL_TIMES, type SharingTimes, type TimesOfMember } from './sharing-times.js';

@Injectable()
export class SharingTimesRepository {
  /** What a member has chosen, or what is usual, with the zone of their clock: the organisation's unless they have one. */
  async of(tx: Transaction, memberId: string): Promise<TimesOfMember> {
    const [[clock], row] = [
      await tx.query<{ zone: string }[]>(
        `SELECT coalesce(m.time_zone, o.time_zone) AS zone
           FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
          WHERE m.organisation_id = current_organisation() AND m.id = $1`,
        [memberId],
      ),
      await tx.getRepository(SharingTimesEntity).findOneBy({ memberId }),
    ];
    return { zone: clock?.zone ?? 'UTC', times: row ? timesOf(row) : USUAL_TIMES };
  }

  /** Makes whoever plans a share of this member next wait until this transaction has ended, so that no time is taken twice. */
  async lockPlan(tx: Transaction, memberId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName('sharing-times', memberId)]);
  }

  /** Writes what follows on a version. @returns false when that version is no longer the newest. */
  async save(tx: Transaction, memberId: string, times: SharingTimes, at: Date): Promise<boolean> {
    const row = { ...times, version: times.version + 1, updatedAt: at };
    if (times.version === 0) return insertUnlessThere(tx, SharingTimesEntity, { memberId, ...row });
    const was = { memberId, version: times.version };
    return (await tx.getRepository(SharingTimesEntity).update(was, row)).affected === 1;
  }

  async forget(tx: Transaction, memberId: string): Promise<void> {
    await tx.getRepository(SharingTimesEntity).delete({ memberId });
  }
}

/** PostgreSQL answers with seconds, which nobody chooses. */
function timesOf({ quietFrom, quietTo, quietWeekends, mostADay, lateByMinutes, slots, version }: SharingTimesEntity) {
  return {
    quietFrom: quietFrom && quietFrom.slice(0, 5),
    quietTo: quietTo && quietTo.slice(0, 5),
    ...{ quietWeekends, mostADay, lateByMinutes, slots, version },
  };
}

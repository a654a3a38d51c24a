import { IsInt, IsUUID } from 'class-validator';
import { defineJob, defineSchedule } from '#libs/platform';

export class PublishPayload {
  @IsUUID()
  organisationId: string;

  @IsUUID()
  shareId: string;

  /** Each new schedule has a job of its own, so that a job of an earlier one cannot stand in its way. */
  @IsInt()
  scheduleVersion: number;
}

/** Publishes one share that is due; does nothing when another worker has it or it is not due. */
export const publishJob = defineJob({
  name: 'shares.publish',
  payload: PublishPayload,
  key: ({ shareId, scheduleVersion }) => `publish-${shareId}-${scheduleVersion}`,
  attempts: 1,
});

/** Settles what was left half-way or is held for nothing any more. */
export const sweepSchedule = defineSchedule({ name: 'shares.sweep', everyMilliseconds: 15_000 });

import { IsInt, IsUUID } from 'class-validator';
import { defineJob } from '#libs/platform';

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

export class SweepPayload {}

/** Visits every organisation, wakes workers for what is due and settles what was left half-way. */
export const sweepJob = defineJob({
  name: 'shares.sweep',
  payload: SweepPayload,
  key: () => 'shares.sweep',
  attempts: 1,
  everyMilliseconds: 15_000,
});

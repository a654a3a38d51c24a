import type { INestApplicationContext } from '@nestjs/common';
import { LookAtWaits, waitsSchedule } from '#libs/approval-queue';
import { ComposeDigests, digestSchedule } from '#libs/digests';
import { ForgetDeliveries, forgetSchedule, SendDeliveries, sendSchedule } from '#libs/deliveries';
import { ForgetExcerpts, forgetExcerptsSchedule } from '#libs/excerpts';
import { SealFindings, sealFindingsSchedule } from '#libs/guidelines';
import { WakeFollowers, wakeSchedule } from '#libs/ledger';
import { EnterClickCounts, enterCountsSchedule } from '#libs/links';
import { ComposeMail, composeSchedule, ForgetNotifications, forgetNotificationsSchedule } from '#libs/notifications';
import { pageSchedule, VisitPages } from '#libs/page-snapshots';
import type { ScheduleContract } from '#libs/platform';
import { postCheckSchedule, VisitPosts } from '#libs/post-checks';
import { MeasureShares, measureSchedule } from '#libs/reach';
import { CarryOutRecall, recallSchedule } from '#libs/recall-work';
import { Remind, remindSchedule } from '#libs/reminders';
import { EraseRecords, eraseRecordsSchedule } from '#libs/retention';
import { ForgetRemarks, forgetRemarksSchedule } from '#libs/second-reader';
import { SweepPublications, sweepSchedule } from '#libs/shares';
import { lookSchedule, VisitSources } from '#libs/sources';
import { SealTexts, sealTextsSchedule } from '#libs/text-reviews';
import { ForgetSpentLinks, forgetLinksSchedule } from '#libs/sign-in';
import type { ScheduledWork } from './keep-schedules.js';
import { visitOrganisations } from './visit-organisations.js';

/** Work that knows where something waits, and does it for one organisation. */
interface Visiting {
  organisations(): Promise<string[]>;
  execute(organisationId: string): Promise<unknown>;
}

/** Everything that repeats, and who does it. */
export function scheduledWork(context: INestApplicationContext): ScheduledWork[] {
  const visiting = (schedule: ScheduleContract, work: Visiting): ScheduledWork => ({
    schedule,
    run: async () => visitOrganisations(await work.organisations(), (organisationId) => work.execute(organisationId)),
  });
  return [
    visiting(wakeSchedule, context.get(WakeFollowers)),
    visiting(sweepSchedule, context.get(SweepPublications)),
    visiting(recallSchedule, context.get(CarryOutRecall)),
    visiting(enterCountsSchedule, context.get(EnterClickCounts)),
    visiting(lookSchedule, context.get(VisitSources)),
    visiting(waitsSchedule, context.get(LookAtWaits)),
    visiting(pageSchedule, context.get(VisitPages)),
    visiting(postCheckSchedule, context.get(VisitPosts)),
    visiting(measureSchedule, context.get(MeasureShares)),
    { schedule: remindSchedule, run: async () => void (await context.get(Remind).execute()) },
    { schedule: digestSchedule, run: () => context.get(ComposeDigests).execute() },
    visiting(composeSchedule, context.get(ComposeMail)),
    visiting(sendSchedule, context.get(SendDeliveries)),
    visiting(forgetSchedule, context.get(ForgetDeliveries)),
    visiting(sealFindingsSchedule, context.get(SealFindings)),
    visiting(sealTextsSchedule, context.get(SealTexts)),
    visiting(forgetExcerptsSchedule, context.get(ForgetExcerpts)),
    visiting(eraseRecordsSchedule, context.get(EraseRecords)),
    visiting(forgetRemarksSchedule, context.get(ForgetRemarks)),
    visiting(forgetLinksSchedule, context.get(ForgetSpentLinks)),
    visiting(forgetNotificationsSchedule, context.get(ForgetNotifications)),
  ];
}

/** @throws Error that names every schedule nobody works on, or two do. */
export function matchSchedules(works: readonly ScheduledWork[], schedules: readonly ScheduleContract[]): void {
  const problems = schedules.flatMap(({ name }) => {
    const workers = works.filter(({ schedule }) => schedule.name === name).length;
    return workers === 1 ? [] : [`${name} is done by ${workers === 0 ? 'nobody' : 'two'}`];
  });
  if (problems.length > 0) throw new Error(`The worker cannot start: ${problems.join('; ')}.`);
}

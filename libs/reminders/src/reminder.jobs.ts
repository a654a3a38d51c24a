import { defineSchedule } from '#libs/platform';

/** Reminds people of what is due. */
export const remindSchedule = defineSchedule({ name: 'reminders.due', everyMilliseconds: 60_000 });

import { defineSchedule } from '#libs/platform';

/** Puts what is due by mail into deliveries. */
export const composeSchedule = defineSchedule({ name: 'notifications.compose', everyMilliseconds: 2_000 });

/** Removes what was told long ago. */
export const forgetNotificationsSchedule = defineSchedule({
  name: 'notifications.forget',
  everyMilliseconds: 3_600_000,
});

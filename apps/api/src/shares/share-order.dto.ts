import { NETWORK_IDS, type Network } from '#libs/captions';
import { NODES, type Node } from '#libs/kernel';
import { PASSES, type Pass } from '#libs/publishing-times';
import { ChoiceField, FlagField, IdField, IntegerField, ObjectField, TextField } from '../fields/fields.js';

const ORGANIC = NODES.slice(0, 2);

export class ScheduleOrder {
  @TextField({ least: 16, most: 19, about: 'A time on a wall clock, such as `2026-12-01T09:30`.' })
  localTime: string;

  @TextField({ least: 1, most: 60, about: 'The zone of that clock, such as `Europe/London`.' })
  timeZone: string;

  @ChoiceField(PASSES, {
    optional: true,
    enumName: 'SchedulePass',
    about: 'Which is meant of a time that the clocks show twice when they go back in autumn; the first unless told.',
  })
  pass?: Pass;

  @FlagField({ optional: true, about: 'Whether it is to be a weekly slot of yours that nothing else has.' })
  slot?: boolean;

  @FlagField({ optional: true, about: 'Whether it is to be apart from what colleagues share of the same item.' })
  spread?: boolean;
}

export class ShareOrder {
  @IdField()
  versionId: string;

  @IdField()
  captionId: string;

  @ChoiceField(NETWORK_IDS, { enumName: 'Network' })
  network: Network;

  @IdField({ optional: true })
  connectionId?: string;

  @TextField({ least: 1, most: 20_000, about: 'What readers will see; `{{link}}` where the share link is to stand.' })
  text: string;

  @ChoiceField(ORGANIC, { optional: true, about: 'For members who are both advocate and seller.' })
  node?: Node;

  @ObjectField(() => ScheduleOrder, { optional: true, about: 'At once, without one.' })
  schedule?: ScheduleOrder;

  @IdField({ optional: true, about: 'The prospect of yours that you have in mind: the link is then theirs.' })
  prospectId?: string;

  @IdField({ optional: true, about: 'A share of yours that still waits and that this one takes the place of.' })
  replaces?: string;
}

export class RescheduleOrder {
  @ObjectField(() => ScheduleOrder)
  schedule: ScheduleOrder;
}

export class ShareResolution {
  @ChoiceField(['live', 'not_live'], { about: 'What you found on the network.' })
  outcome: 'live' | 'not_live';

  @TextField({ optional: true, nullable: true, most: 1_000, about: 'The address of the post, when it is live.' })
  permalink?: string | null;

  @FlagField({ optional: true, about: 'Whether to send it again, when it is not.' })
  again?: boolean;

  @FlagField({ optional: true, about: 'Whether it is sent at its own time, which is still to come, rather than now.' })
  keepTime?: boolean;

  @IntegerField({
    optional: true,
    least: 0,
    most: 100_000,
    about: '`tries` of the share as you saw it. 409 tried_since when it was sent again since: look once more.',
  })
  tries?: number;
}

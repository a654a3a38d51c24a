import { say } from '#libs/sentences';

/** What may be asked for and not be there. A sentence each, for elsewhere a noun's gender changes the words around it. */
export const NOT_FOUND = {
  'caption to share': say('There is no such caption to share, or you may not see it.'),
  case: say('There is no such case, or you may not see it.'),
  comment: say('There is no such comment, or you may not see it.'),
  connection: say('There is no such connection, or you may not see it.'),
  'content item': say('There is no such content item, or you may not see it.'),
  deputy: say('There is no such deputy, or you may not see it.'),
  follower: say('There is no such follower, or you may not see it.'),
  freeze: say('There is no such freeze, or you may not see it.'),
  'item in your feed': say('There is no such item in your feed, or you may not see it.'),
  leaderboard: say('There is no such leaderboard, or you may not see it.'),
  member: say('There is no such member, or you may not see it.'),
  notification: say('There is no such notification, or you may not see it.'),
  'approval route': say('There is no such approval route, or you may not see it.'),
  organisation: say('There is no such organisation, or you may not see it.'),
  picture: say('There is no such picture, or you may not see it.'),
  product: say('There is no such product, or you may not see it.'),
  prospect: say('There is no such prospect, or you may not see it.'),
  recall: say('There is no such recall, or you may not see it.'),
  record: say('There is no such record, or you may not see it.'),
  register: say('There is no such register, or you may not see it.'),
  responsibility: say('There is no such responsibility, or you may not see it.'),
  rule: say('There is no such rule, or you may not see it.'),
  'rule pack': say('There is no such rule pack, or you may not see it.'),
  screening: say('There is no such screening, or you may not see it.'),
  season: say('There is no such season, or you may not see it.'),
  session: say('There is no such session, or you may not see it.'),
  share: say('There is no such share, or you may not see it.'),
  source: say('There is no such source, or you may not see it.'),
  team: say('There is no such team, or you may not see it.'),
  'text to review': say('There is no such text to review, or you may not see it.'),
  topic: say('There is no such topic, or you may not see it.'),
  version: say('There is no such version, or you may not see it.'),
};

export type Findable = keyof typeof NOT_FOUND;

export { coverArt } from './cover-art.rules.js';
export { Dice } from './dice.rules.js';
export { COMPANY_PATH, sampleAddress } from './sample-address.rules.js';
export { UNFINISHED, type UnfinishedItem } from './sample-drafts.js';
export { TOPICS, type SampleItem, type TopicKey } from './sample-item.js';
export { APPROVED } from './sample-items.js';
export { TEAMS, type TeamKey } from './sample-teams.js';

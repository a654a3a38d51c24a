export { accountReader, type AccountSigns } from './account-signs.js';
export type { Excuse } from './excuse.js';
export { isForeign } from './foreign.js';
export type { Account } from './account.js';
export { leaningSigns } from './leaning-signs.js';
export { judgeAccount, nothingTold, probableAccount } from './judge-account.js';
export { firstFrom, type Mention } from './mention.js';
export { ands, happened } from './what-happened.js';

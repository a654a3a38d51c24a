import { bringUpToDate } from './built-tree.js';

await bringUpToDate();

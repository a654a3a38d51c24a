import { bringUpToDate } from '../../build/built-tree.js';

/** No test reads older code than the tree's. */
export default async function buildFirst() {
  await bringUpToDate();
}

import { bringUpToDate } from '../../apps/launch/built-tree.js';

/** No test reads older code than the tree's. */
export default async function buildFirst() {
  await bringUpToDate();
}

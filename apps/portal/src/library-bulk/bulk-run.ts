import type { QueryClient } from '@tanstack/react-query';
import { itemQuery, type EditedItem, type ItemSummary } from '../api/content.js';
import { retireItem, saveItem, submitItem } from '../api/write-content.js';
import { Problem } from '../api/problem.js';
import { hasMovedOn, withTopic, type BulkAction, type Unfit } from './bulk.rules.js';

/** What is done with each of several items. */
export type BulkJob =
  { action: 'submit' } | { action: 'retire'; reason: string } | { action: 'topic'; topicId: string; topicName: string };

/**
 * How it went with one item. `unknown`: it was asked for and no answer came. `left`: it was not tried, since somebody
 * stopped or the server could not be reached.
 */
export interface Outcome {
  id: string;
  title: string;
  is: 'done' | 'already' | 'refused' | 'unknown' | 'left';
  unfit?: Unfit;
  problem?: unknown;
  /** As it stood, for what a refusal means. */
  item?: EditedItem;
}

export interface Run {
  action: BulkAction;
  topicName: string;
  total: number;
  outcomes: Outcome[];
  state: 'running' | 'stopping' | 'over';
}

const noAnswer = (error: unknown) => !(error instanceof Problem) || error.status === 0 || error.status >= 500;

/** Does it with one item, as it stands now and only if that is what was shown. Never throws. */
export async function doOne(client: QueryClient, job: BulkJob, shown: ItemSummary): Promise<Outcome> {
  const { id, title } = shown;
  let item: EditedItem;
  try {
    item = await client.fetchQuery({ ...itemQuery(id), staleTime: 0, networkMode: 'always' });
  } catch (problem) {
    return { id, title, is: noAnswer(problem) ? 'left' : 'refused', problem };
  }
  if (hasMovedOn(shown, item)) return { id, title, is: 'refused', unfit: 'movedOn' };
  if (job.action === 'topic') {
    if (item.topics.some((topic) => topic.id === job.topicId)) return { id, title, is: 'already' };
    if (item.state !== 'draft') return { id, title, is: 'refused', unfit: 'notDraft' };
  }
  try {
    client.setQueryData(itemQuery(id).queryKey, await send(job, item));
    return { id, title, is: 'done' };
  } catch (problem) {
    return { id, title, is: noAnswer(problem) ? 'unknown' : 'refused', problem, item };
  }
}

function send(job: BulkJob, item: EditedItem): Promise<EditedItem> {
  if (job.action === 'submit') return submitItem(item);
  if (job.action === 'retire') return retireItem(item.id, job.reason);
  return saveItem(item.id, { ...withTopic(item, job.topicId), revision: item.revision });
}

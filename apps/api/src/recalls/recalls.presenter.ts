import type { Language } from '#libs/kernel';
import type { DeletionTask as Task, RecalledShareView, RecallSummary } from '#libs/recall-work';
import { speakTo } from '#libs/translations';
import { iso } from '../fields/iso.js';
import type { DeletionTask } from './deletion-tasks.dto.js';
import type { Recall, RecalledShare } from './recalls.dto.js';

const NONE = { not_yet: 0, asked_too: 0, called_off: 0, withdrawn: 0, asked: 0, found_gone: 0, gone: 0, cannot: 0 };

export function presentRecall(recall: RecallSummary): Recall {
  const { id, item, reason, links, recalledBy, recalledAt, calledOffAt, linksClosedAt, finishedAt } = recall;
  return {
    id,
    item,
    reason,
    links,
    recalledBy,
    recalledAt: recalledAt.toISOString(),
    calledOffAt: iso(calledOffAt),
    linksClosedAt: iso(linksClosedAt),
    finishedAt: iso(finishedAt),
    triedAgainAt: iso(recall.triedAgainAt),
    shares: { ...NONE, ...recall.shares },
    members: { ...NONE, ...recall.members },
    opened: recall.opened,
  };
}

export function presentRecalledShare(share: RecalledShareView, language: Language): RecalledShare {
  const { shareId, member, network, stage, code, permalink, reminders, linkClosed } = share;
  return {
    shareId,
    member,
    network,
    stage,
    code,
    message: share.message && speakTo(language, share.message),
    publishedAt: iso(share.publishedAt),
    permalink,
    askedAt: iso(share.askedAt),
    triedAgainAt: iso(share.triedAgainAt),
    reminders,
    remindedAt: iso(share.remindedAt),
    settledAt: iso(share.settledAt),
    linkClosed,
  };
}

export function presentTask(task: Task, language: Language): DeletionTask {
  const { shareId, title, network, text, permalink, reason, code } = task;
  return {
    shareId,
    title,
    network,
    text,
    permalink,
    publishedAt: iso(task.publishedAt),
    reason,
    code,
    message: task.message && speakTo(language, task.message),
    askedAt: task.askedAt.toISOString(),
    triedAgainAt: iso(task.triedAgainAt),
  };
}

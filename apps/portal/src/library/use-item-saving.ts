import { useMutation, useQueryClient, type MutationMeta } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptKeys } from '../api/attempt-key.js';
import { itemQuery, type EditedItem } from '../api/content.js';
import { createItem, saveItem, submitItem } from '../api/write-content.js';
import { notify } from '../parts/notify.js';
import { leadToNoSuchDay } from '../when/no-such-day.js';
import { theirsOf, type Edit } from '../edits/use-edit.js';
import { draftOf, type ItemValues } from './item-values.js';
import { latestOf } from './use-item-draft.js';

/** Where it is kept why an item was refused, until its editor opens. */
export const refusalOf = (id: string) => ['item-refusal', id];

/** Saved or sent, it is another version that its approvals, its comments and the page behind its link are asked of. */
const meta: MutationMeta = {
  changes: [
    '/api/content',
    '/api/reviews',
    '/api/reviews/{itemId}',
    '/api/approvals/{itemId}',
    '/api/content/{id}/comments',
    '/api/content/{id}/versions',
    '/api/content/{id}/versions/{versionId}/page',
  ],
};

/** Saving, and sending to review, which saves first. The browser's copy goes only once the server has it. */
export function useItemSaving(item: EditedItem | null, draft: Edit<ItemValues>, timeZone: string) {
  const { t } = useTranslation('library');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [keys] = useState(() => new AttemptKeys());
  // A first save or a new version starts a new editor: why the review was refused has to reach that one.
  const [refusal, setRefusal] = useState<unknown>(() => item && client.getQueryData(refusalOf(item.id)));
  const put = (values: ItemValues, toReview: boolean): Promise<EditedItem> => {
    const body = draftOf(values, timeZone);
    if (item) return saveItem(item.id, { ...body, revision: draft.revision }, toReview);
    return createItem(body, keys.keyFor(body), toReview);
  };
  const settle = (sent: ItemValues, saved: EditedItem, refused: unknown = null) => {
    draft.saved(sent, latestOf(saved, timeZone));
    setRefusal(refused);
    client.setQueryData(refusalOf(saved.id), refused);
    client.setQueryData(itemQuery(saved.id).queryKey, saved);
    if (!item) void navigate({ to: '/library/$itemId', params: { itemId: saved.id }, replace: true });
  };
  /** Where somebody else saved meanwhile, what they saved is shown beside what was written here. */
  const onError = (error: unknown) => {
    const theirs = theirsOf<EditedItem>(error);
    if (theirs) client.setQueryData(itemQuery(theirs.id).queryKey, theirs);
  };
  const save = useMutation({
    mutationFn: (values: ItemValues) => put(values, false),
    meta,
    onError,
    onSuccess: (saved, sent) => {
      settle(sent, saved);
      notify(t(toldOf(saved, item, draft.changed), { number: saved.version.number }));
    },
  });
  const submit = useMutation({
    meta,
    onError,
    mutationFn: async (values: ItemValues) => {
      const saved = item && !draft.changed ? item : await put(values, true);
      return submitItem(saved).then(
        (sent) => ({ sent, refused: null }),
        (refused: unknown) => {
          // Somebody else changed it meanwhile: what they wrote is shown first, as it is when saving.
          if (theirsOf(refused)) throw refused;
          return { sent: saved, refused };
        },
      );
    },
    onSuccess: ({ sent, refused }, values) => {
      settle(values, sent, refused);
      if (!refused) notify(t('submitted'));
    },
  });
  const begin = (attempt: () => void) => () => {
    if (leadToNoSuchDay()) return;
    save.reset();
    submit.reset();
    setRefusal(null);
    attempt();
  };
  return {
    error: submit.error ?? save.error ?? refusal,
    saving: save.isPending,
    submitting: submit.isPending,
    save: begin(() => save.mutate(draft.values)),
    submit: begin(() => submit.mutate(draft.values)),
  };
}

/** What saving came to; `changed` where something was written since it was opened. */
function toldOf({ version, approvedVersion }: EditedItem, before: EditedItem | null, changed: boolean) {
  const kept = before && version.id === before.version.id && (before.state !== 'draft' || !changed);
  if (kept) return 'nothingChanged';
  if (before?.state === 'in_review') return 'outOfQueue.done';
  return approvedVersion ? 'savedBeside' : 'saved';
}

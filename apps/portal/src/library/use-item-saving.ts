import { useMutation, useQueryClient, type MutationMeta } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptKeys } from '../api/attempt-key.js';
import { createItem, itemQuery, saveItem, submitItem, type Item } from '../api/content.js';
import { notify } from '../parts/notify.js';
import { draftOf } from './item-values.js';
import type { ItemDraft } from './use-item-draft.js';

const refusalOf = (id: string) => ['item-refusal', id];

const meta: MutationMeta = { changes: ['/api/content', '/api/reviews'] };

/** Saving, and sending to review, which saves first. The browser's copy goes only once the server has it. */
export function useItemSaving(item: Item | null, draft: ItemDraft, timeZone: string) {
  const { t } = useTranslation('library');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [keys] = useState(() => new AttemptKeys());
  // A first save or a new version starts a new editor: why the review was refused has to reach that one.
  const [refusal, setRefusal] = useState<unknown>(() => item && client.getQueryData(refusalOf(item.id)));
  const put = (): Promise<Item> => {
    const body = draftOf(draft.values, timeZone);
    return item ? saveItem(item.id, body) : createItem(body, keys.keyFor(body));
  };
  const settle = (saved: Item, refused: unknown = null) => {
    draft.forget();
    setRefusal(refused);
    client.setQueryData(refusalOf(saved.id), refused);
    client.setQueryData(itemQuery(saved.id).queryKey, saved);
    if (!item) void navigate({ to: '/library/$itemId', params: { itemId: saved.id }, replace: true });
  };
  const save = useMutation({
    mutationFn: put,
    meta,
    onSuccess: (saved) => {
      settle(saved);
      notify(t(saved.approvedVersion ? 'savedBeside' : 'saved', { number: saved.version.number }));
    },
  });
  const submit = useMutation({
    meta,
    mutationFn: async () => {
      const saved = item && !draft.changed ? item : await put();
      return submitItem(saved.id).then(
        (sent) => ({ sent, refused: null }),
        (refused: unknown) => ({ sent: saved, refused }),
      );
    },
    onSuccess: ({ sent, refused }) => {
      settle(sent, refused);
      if (!refused) notify(t('submitted'));
    },
  });
  const begin = (attempt: () => void) => () => {
    save.reset();
    submit.reset();
    setRefusal(null);
    attempt();
  };
  return {
    error: submit.error ?? save.error ?? refusal,
    saving: save.isPending,
    submitting: submit.isPending,
    save: begin(save.mutate),
    submit: begin(submit.mutate),
  };
}

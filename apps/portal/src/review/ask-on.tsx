import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DecisionRequest } from '../api/reviews.js';
import type { CommentThread } from '../comments/comments-api.js';
import { Confirm } from '../parts/confirm.js';

interface Props {
  /** The decision that is asked about; null while none is. */
  decision: DecisionRequest['decision'] | null;
  /** Comments that nobody has settled. */
  open: CommentThread[];
  /** Whether a comment or an answer is written and not sent. */
  unsent: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks once before a decision passes over what others asked, or leaves behind what the reviewer was writing. */
export function AskOn({ decision, open, unsent, onClose, onConfirm }: Props) {
  const { t } = useTranslation(['review', 'parts']);
  const of = decision ?? 'approved';
  return (
    <Confirm
      opened={decision !== null}
      onClose={onClose}
      title={t(`ask.${of}`)}
      confirm={t(`ask.yes.${of}`)}
      cancel={t('parts:cancel')}
      onConfirm={onConfirm}
    >
      {of === 'approved' && open[0] && (
        <p>
          {t('ask.open', { count: open.length })}{' '}
          <Anchor href={`#comment-${open[0].id}`} onClick={onClose}>
            {t('ask.see', { count: open.length })}
          </Anchor>
        </p>
      )}
      {unsent && <p>{t('ask.unsent')}</p>}
    </Confirm>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../parts/notify.js';
import { helpOfferQuery, suggestWords } from './calls.js';
import { HelpButton } from './help-button.js';

interface Props {
  versionId: string;
  captionId: string;
  text: string;
  node: 'advocacy' | 'social_selling';
  /** Writes a text into the editor, in one step. @returns false where it does not take it. */
  onWrite: (text: string) => boolean;
}

/** Help with what a member is about to share, where their organisation allows it. */
export function MemberHelp({ versionId, captionId, text, node, onWrite }: Props) {
  const { t } = useTranslation('drafting-help', { useSuspense: false });
  const { data: offer } = useQuery(helpOfferQuery(versionId, captionId));
  if (!offer?.model || offer.kinds.length === 0) return null;
  return (
    <HelpButton
      offer={offer}
      of="post"
      text={text}
      ask={(kind, into) => suggestWords({ versionId, captionId, text, kind, into, node })}
      onTake={(suggestion) => {
        const written = onWrite(suggestion);
        if (written) notify(t('taken'));
        return written;
      }}
    />
  );
}

import { IconFileText, IconLayoutList, IconSend, IconStethoscope, IconUser, type Icon } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FoundKind, SearchHit } from './search-query.js';
import { holds, useMe } from '../sign-in/me.js';
import type { Entry } from './entry.js';

const icons: Record<FoundKind, Icon> = {
  feed_item: IconLayoutList,
  item: IconFileText,
  person: IconUser,
  share: IconSend,
  case: IconStethoscope,
};

/** Makes what the server found into lines that lead to it. */
export function useFound(): (hit: SearchHit) => Entry {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const me = useMe();
  const ways: Record<FoundKind, (hit: SearchHit) => void> = {
    feed_item: ({ id }) => void navigate({ to: '/feed/$itemId', params: { itemId: id } }),
    // A reviewer who does not write has no library: the review is where they read an item.
    item: ({ id }) =>
      void navigate({
        to: holds(me, 'author', 'comms_lead', 'admin') ? '/library/$itemId' : '/review/$itemId',
        params: { itemId: id },
      }),
    person: ({ about, title }) => void navigate({ to: '/people', search: { search: about ?? title } }),
    share: () => void navigate({ to: '/shares' }),
    case: ({ id }) => void navigate({ to: '/safety/$caseId', params: { caseId: id } }),
  };
  return (hit) => ({
    id: `${hit.kind}-${hit.id}`,
    group: `kind.${hit.kind}`,
    label: hit.kind === 'case' ? t('case', { number: hit.title }) : hit.title,
    about: hit.about,
    icon: icons[hit.kind],
    run: () => ways[hit.kind](hit),
  });
}

import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import type { Share } from '../api/shares.js';
import { TextLink } from '../parts/links.js';
import { mayShare, useMe } from '../sign-in/me.js';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { isInDoubt } from './share-query.js';

/** The state of a share in a plain sentence or two. What the server knows of this one share goes before what is true of all. */
export function ShareWords({ share }: { share: Share }) {
  const { t, i18n } = useTranslation(['shares', 'words']);
  const shares = mayShare(useMe());
  const zone = useZone();
  const network = networkName(share.network);
  const { state, schedule, stateDetail, waitsFor } = share;
  const at = schedule?.at ?? share.publishedAt;
  const moment = at ? formatMoment(at, i18n.language, schedule?.timeZone ?? zone) : '';
  const usual =
    state === 'scheduled' && !shares
      ? t('roleMissing')
      : state === 'scheduled' && waitsFor
        ? [waitsFor.message, schedule && t('wouldGo', { moment })].filter(Boolean).join(' ')
        : state === 'scheduled' && !schedule
          ? t('state.queued', { network })
          : state === 'failed' && share.notAgain
            ? t('nothingOut')
            : state === 'published' && share.notAgain === 'recalled'
              ? t('recalled')
              : t(`state.${state}`, { network, moment });
  const told = stateDetail?.message;
  const known = told && (state === 'unknown' || state === 'held') ? told : [told, usual].filter(Boolean).join(' ');
  // Held for something else, it waits for the role as well; where that is the reason, it is told already.
  const lacksRole = state === 'held' && !shares && stateDetail?.code !== 'role_lost';
  const missed = state === 'held' && schedule && !isInDoubt(share);
  const unconnected = (state === 'held' && stateDetail?.code === 'reconnect') || waitsFor?.code === 'reconnect';
  return (
    <p style={{ color: 'var(--v-muted)' }}>
      {known} {missed && `${t('wasFor', { moment })} `}
      {lacksRole && `${t('roleMissing')} `}
      {stateDetail?.code === 'attestation_needed' && <TextLink to="/conduct">{t('readConduct')}</TextLink>}
      {unconnected && shares && <TextLink to="/connections">{t('connect', { network })}</TextLink>}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import type { Share } from '../api/shares.js';
import { TextLink } from '../parts/links.js';
import { mayShare, useMe } from '../sign-in/me.js';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';

/** The state of a share in a plain sentence or two. What the server knows of this one share goes before what is true of all. */
export function ShareWords({ share }: { share: Share }) {
  const { t, i18n } = useTranslation(['shares', 'words']);
  const shares = mayShare(useMe());
  const zone = useZone();
  const network = networkName(share.network);
  const at = share.schedule?.at ?? share.publishedAt;
  const moment = at ? formatMoment(at, i18n.language, share.schedule?.timeZone ?? zone) : '';
  const usual =
    share.state === 'scheduled' && !shares
      ? t('roleMissing')
      : share.state === 'scheduled' && !share.schedule
        ? t('state.queued', { network })
        : t(`state.${share.state}`, { network, moment });
  const told = share.stateDetail?.message;
  const known =
    told && (share.state === 'unknown' || share.state === 'held') ? told : [told, usual].filter(Boolean).join(' ');
  // Held for something else, it waits for the role as well; where that is the reason, it is told already.
  const lacksRole = share.state === 'held' && !shares && share.stateDetail?.code !== 'role_lost';
  return (
    <p style={{ color: 'var(--v-muted)' }}>
      {known} {lacksRole && `${t('roleMissing')} `}
      {share.stateDetail?.code === 'attestation_needed' && <TextLink to="/conduct">{t('readConduct')}</TextLink>}
    </p>
  );
}

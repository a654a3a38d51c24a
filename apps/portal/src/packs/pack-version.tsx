import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Pack } from '../api/guidelines.js';
import { confirm } from '../parts/confirm.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';
import { useChoosePack } from './use-choose-pack.js';
import classes from '../guidelines/guidelines.module.css';

/** Which version of a pack holds; admins may stay on one, or follow the newest. */
export function PackVersion({ pack }: { pack: Pack }) {
  const { t } = useTranslation(['packs', 'parts']);
  const isAdmin = holds(useMe(), 'admin');
  const choose = useChoosePack(pack.id, () => notify(t('parts:saved')));
  const newest = pack.versions.at(-1) ?? pack.version;
  const pin = (pinnedVersion: string | null) =>
    confirm({
      title: pinnedVersion ? t('pin.title', { version: pinnedVersion }) : t('pin.followTitle'),
      words: pinnedVersion ? t('pin.words') : t('pin.followWords', { version: newest }),
      confirm: pinnedVersion ? t('pin.button', { version: pinnedVersion }) : t('pin.followButton'),
      cancel: t('parts:cancel'),
      onConfirm: () => choose.mutate({ inForce: pack.inForce, pinnedVersion }),
    });
  if (!isAdmin)
    return (
      <>
        {pack.version} <span className={classes.muted}>{t(pack.pinnedVersion ? 'pin.stays' : 'pin.follows')}</span>
        <PinnedVersionMissing pack={pack} />
      </>
    );
  return (
    <>
      <NativeSelect
        aria-label={t('column.version')}
        value={pack.pinnedVersion ?? ''}
        disabled={choose.isPending}
        onChange={(event) => pin(event.currentTarget.value || null)}
        data={[
          { value: '', label: t('pin.follow', { version: newest }) },
          ...pack.versions.toReversed().map((version) => ({ value: version, label: t('pin.stay', { version }) })),
        ]}
      />
      <PinnedVersionMissing pack={pack} />
      <ProblemAlert error={choose.error} />
    </>
  );
}

/** A pinned version may leave the shelf; what then judges is said plainly. */
function PinnedVersionMissing({ pack }: { pack: Pack }) {
  const { t } = useTranslation('packs');
  if (!pack.pinnedVersionMissing) return null;
  return (
    <p className={classes.overdue}>
      {pack.version === pack.pinnedVersion
        ? t('pin.gone')
        : t('pin.unusable', { pinned: pack.pinnedVersion, version: pack.version })}
    </p>
  );
}

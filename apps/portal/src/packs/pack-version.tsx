import { NativeSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pack } from '../api/guidelines.js';
import { Confirm } from '../parts/confirm.js';
import { Meanwhile } from '../edits/meanwhile.js';
import { beside } from '../edits/use-edit.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';
import { useChoosePack } from './use-choose-pack.js';
import classes from './packs.module.css';
import shapes from '../parts/shapes.module.css';

/** Which version of a pack holds; admins may stay on one, or follow the newest. */
export function PackVersion({ pack }: { pack: Pack }) {
  const { t } = useTranslation(['packs', 'parts']);
  const isAdmin = holds(useMe(), 'admin');
  const choose = useChoosePack(pack, () => notify(t('parts:saved')));
  const newest = pack.versions.at(-1) ?? pack.version;
  const [asking, ask] = useDisclosure(false);
  /** The version asked about; null follows the newest. */
  const [asked, setAsked] = useState<string | null>(null);
  const pin = (pinnedVersion: string | null) => {
    setAsked(pinnedVersion);
    ask.open();
  };
  if (!isAdmin)
    return (
      <>
        {pack.version} <span className={shapes.muted}>{t(pack.pinnedVersion ? 'pin.stays' : 'pin.follows')}</span>
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
      <ProblemAlert error={beside(choose.error)} />
      <Meanwhile error={choose.error} />
      <Confirm
        opened={asking}
        onClose={ask.close}
        title={asked ? t('pin.title', { version: asked }) : t('pin.followTitle')}
        confirm={asked ? t('pin.button', { version: asked }) : t('pin.followButton')}
        cancel={t('parts:cancel')}
        onConfirm={() => choose.mutate({ inForce: pack.inForce, pinnedVersion: asked })}
      >
        {asked ? t('pin.words') : t('pin.followWords', { version: newest })}
      </Confirm>
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

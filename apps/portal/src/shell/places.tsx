import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDestinations } from './destinations.js';
import classes from './places.module.css';

/** The member's places in groups; `onPick` closes what holds them. */
export function Places({ onPick }: { onPick?: () => void }) {
  const { t } = useTranslation('shell');
  const groups = useDestinations();
  return (
    <nav aria-label={t('places')} className={classes.places}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`group-${group.id}`}>
          <p className={classes.group} id={`group-${group.id}`}>
            {t(`group.${group.id}`)}
          </p>
          {group.places.map((place) => (
            <Link key={place.id} to={place.to} className={classes.place} onClick={onPick}>
              <place.icon size={18} stroke={1.7} aria-hidden />
              {t(`place.${place.id}`)}
              {place.count && <place.count />}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}

import { NativeSelect, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { demoPeopleQuery, signIn, type DemoPerson, type Me } from '../api/auth.js';
import { Face } from '../parts/face.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import classes from './demo-people.module.css';
import { onePerRole } from './one-per-role.js';
import { useSaid } from './use-said.js';

/** In a demo organisation: one card a role, one click away, and everybody else in a list. Nothing anywhere else. */
export function DemoPeople({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { t } = useTranslation(['sign-in', 'words']);
  const { data } = useQuery(demoPeopleQuery);
  const attempt = useMutation({
    mutationFn: (email: string) => signIn({ email, password: data?.password ?? '' }),
    onSuccess: onSignedIn,
  });
  const error = useSaid(attempt.error);
  if (!data?.items.length) return null;
  const { cards, others } = onePerRole(data.items);
  return (
    <section className={classes.demo} aria-labelledby="demo-people">
      <h2 id="demo-people" className={classes.title}>
        {t('demo.title')}
      </h2>
      <p className={classes.about}>{t('demo.about')}</p>
      <ProblemAlert error={error} />
      <ul className={classes.people}>
        {cards.map(({ role, person }) => (
          <li key={person.email}>
            <UnstyledButton
              className={classes.person}
              disabled={attempt.isPending}
              onClick={() => attempt.mutate(person.email)}
            >
              <Face name={person.name} size={34} />
              <span className={classes.words}>
                <span className={classes.role}>{t(`words:role.${role}`)}</span>
                <span dir="auto" className={classes.name}>
                  {person.name}
                </span>
                <span className={classes.does}>{t(`demo.does.${role}`)}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <NativeSelect
          className={classes.others}
          label={t('demo.others')}
          value=""
          disabled={attempt.isPending}
          onChange={(event) => event.currentTarget.value && attempt.mutate(event.currentTarget.value)}
          data={[{ value: '', label: t('demo.choose') }, ...others.map(optionOf)]}
        />
      )}
    </section>
  );

  function optionOf({ email, name, roles, team }: DemoPerson) {
    const about = [...roles.map((role) => t(`words:role.${role}`)), ...(team ? [team] : [])].join(', ');
    return { value: email, label: `${name} · ${about}` };
  }
}

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StoredPerson } from '../../sdk/index.ts';
import { Ref, Written } from '../parts/Ref.tsx';
import classes from './People.module.css';

/** One person: name, place, how much is there, and the words that only staff read. */
export function PersonRow({ person, busy, onTake }: { person: StoredPerson; busy: boolean; onTake(): void }) {
  const { t } = useTranslation(['people', 'console']);
  const { name, role, bureau, entries, first, last, devices, drafts, notes, realWorld, hand, removed } = person;
  const moment = (at: string) => at.slice(0, 16).replace('T', ' ');
  return (
    <li className={classes.person}>
      <div className={classes.what}>
        <h3>
          <Written>{name}</Written>
          {removed && <span className={classes.tag}>{t('removed')}</span>}
        </h3>
        <p>
          {[
            t(`console:role.${role}`),
            bureau,
            t('entries', { count: entries }),
            t('devices', { count: devices }),
            drafts > 0 && t('drafts', { count: drafts }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {first !== undefined && last !== undefined && (
          <p>
            {t('from')} <Ref>{moment(first)}</Ref> {t('until')} <Ref>{moment(last)}</Ref> {t('exerciseTime')}
          </p>
        )}
        {hand && (
          <p>
            {t('hand')} <Written>{hand}</Written>
          </p>
        )}
        {notes.length > 0 && (
          <details>
            <summary>{t('notes', { count: notes.length })}</summary>
            <ul>
              {notes.map((note) => (
                <li key={`${note.at} ${note.text}`}>
                  <Written>{note.text}</Written>
                </li>
              ))}
            </ul>
          </details>
        )}
        {realWorld.length > 0 && (
          <details>
            <summary>{t('realWorld', { count: realWorld.length })}</summary>
            <ul>
              {realWorld.map((said) => (
                <li key={`${said.at} ${said.text}`}>
                  <Written>{said.text || t('noWords')}</Written>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconDownload size={18} />}
        loading={busy}
        aria-label={t('takeOne', { name })}
        onClick={onTake}
      >
        {t('takeIt')}
      </Button>
    </li>
  );
}

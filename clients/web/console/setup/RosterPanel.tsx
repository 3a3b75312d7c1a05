import { Button } from '@mantine/core';
import { IconListDetails, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffApi } from '../../../sdk/index.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useErrorWords } from '../../use/useErrorWords.ts';
import { useLoad } from '../../use/useLoad.ts';
import dialog from '../Dialogs.module.css';
import classes from './Roster.module.css';
import { RosterDialog } from './RosterDialog.tsx';
import { RosterRows } from './RosterRows.tsx';

/** The list of persons behind an exercise: whether there is one, and what can be done about it. `rows`: show who is in it. */
export function RosterPanel({ staff, id, rows = false }: { staff: StaffApi; id: string; rows?: boolean }) {
  const { t } = useTranslation('console');
  const { value, error, reload } = useLoad(() => staff.exercises.roster.get(id), 15_000);
  const [loading, setLoading] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const errorWords = useErrorWords();
  const wrong = failed ?? (value ? undefined : error);
  const people = value?.people ?? [];

  async function remove() {
    setDeleting(false);
    setFailed(undefined);
    try {
      await staff.exercises.roster.delete(id);
    } catch (problem) {
      setFailed(problem);
    }
    reload();
  }
  return (
    <div className={classes.panel}>
      {value && !value.loaded && <p>{t('roster.none')}</p>}
      {value?.loaded && (
        <p>
          {t('roster.count', { count: people.length })}{' '}
          {t('roster.seated', { count: people.filter(({ sits }) => sits !== undefined).length })}
        </p>
      )}
      {rows && people.length > 0 && <RosterRows people={people} />}
      {wrong !== undefined && (
        <p className={classes.wrong} role="alert">
          {errorWords(wrong)}
        </p>
      )}
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconListDetails size={18} />}
          onClick={() => setLoading(true)}
        >
          {t(value?.loaded ? 'roster.again' : 'roster.load')}
        </Button>
        {(value?.loaded || wrong !== undefined) && (
          <Button
            variant="subtle"
            size="compact-md"
            c="var(--mantine-color-error)"
            leftSection={<IconTrash size={18} />}
            onClick={() => setDeleting(true)}
          >
            {t('roster.delete')}
          </Button>
        )}
      </div>
      {loading && (
        <RosterDialog
          staff={staff}
          id={id}
          onClose={() => setLoading(false)}
          onSaved={() => {
            setLoading(false);
            setFailed(undefined);
            reload();
          }}
        />
      )}
      {deleting && (
        <Dialog title={t('roster.delete')} onClose={() => setDeleting(false)}>
          <div className={dialog.form}>
            <p>{t('roster.deleteWords')}</p>
            <div className={dialog.acts}>
              <Button variant="default" onClick={() => setDeleting(false)} data-autofocus>
                {t('cancel', { ns: 'ui' })}
              </Button>
              <Button color="red.9" onClick={() => void remove()}>
                {t('roster.delete')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../schemas/text.ts';
import { languageNames } from '../../i18n/languages.ts';
import type { ScenarioCard, StaffApi } from '../../sdk/index.ts';
import { ProblemError } from '../../sdk/problem-error.ts';
import { Outside } from '../console/Outside.tsx';
import { language } from '../i18n.ts';
import { forget, keptKeys } from '../keep.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Prose, Ref, Written } from '../parts/Ref.tsx';
import { comma } from '../parts/signs.ts';
import { useErrorWords } from '../use/useErrorWords.ts';
import { useLoad } from '../use/useLoad.ts';
import { Begin } from './Begin.tsx';
import classes from './Shelf.module.css';

/** From what somebody begins a scenario of one's own, the best way first. */
const beginnings = ['two-bureau-lesson', 'blank'];

/** The scenarios: one's own to go on with, all to begin from. */
export function Shelf({
  staff,
  onEdit,
  onSignOut,
}: {
  staff: StaffApi;
  onEdit(id: string, from?: string): void;
  onSignOut(): void;
}) {
  const { t } = useTranslation(['editor', 'console']);
  const { value, error, reload, loading } = useLoad(() => staff.scenarios.shelf());
  const [from, setFrom] = useState<ScenarioCard>();
  const [going, setGoing] = useState<string>();
  const errorWords = useErrorWords();
  const refused = error instanceof ProblemError && error.problem.code === 'ticket_refused';
  useEffect(() => {
    if (refused) onSignOut();
  }, [refused, onSignOut]);
  const list = value?.scenarios ?? [];
  const own = list.filter((one) => !one.shipped);
  const shipped = list.filter((one) => one.shipped);
  const starts = beginnings.flatMap((id) => shipped.filter((one) => one.id === id));
  const known = new Set(list.map(({ id }) => id));
  const broken = (value?.broken ?? []).map(({ file, problems, errors }) => ({
    id: file.replace(/\.(ya?ml|json)$/, ''),
    file,
    errors,
    first: problems.find(({ severity }) => severity === 'error'),
  }));
  // Begun, and never saved: it is in this browser alone.
  const begun = keptKeys('editor.')
    .map((key) => key.slice('editor.'.length))
    .filter((id) => !known.has(id) && broken.every((one) => one.id !== id));

  return (
    <Outside
      tools={
        <>
          <a className={classes.back} href="/console">
            {t('toConsole')}
          </a>
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            leftSection={<IconLogout size={18} />}
            onClick={onSignOut}
          >
            {t('console:signOut')}
          </Button>
        </>
      }
    >
      <h1 className={classes.title}>{t('shelf.heading')}</h1>
      {error !== undefined && !refused && (
        <p className={classes.failed} role="alert">
          {errorWords(error)}{' '}
          <Button size="compact-sm" variant="default" onClick={reload} loading={loading}>
            {t('tryNow', { ns: 'ui' })}
          </Button>
        </p>
      )}
      {!value && error === undefined && <p role="status">{t('loading', { ns: 'ui' })}</p>}
      {value && (
        <>
          <section className={classes.section} aria-labelledby="begin">
            <h2 id="begin">{t('shelf.begin')}</h2>
            <p className={classes.words}>{t('shelf.beginWords')}</p>
            {list.length === 0 && <Empty>{t('shelf.empty')}</Empty>}
            <div className={classes.acts}>
              {starts.map((one, index) => (
                <Button key={one.id} variant={index === 0 ? 'filled' : 'default'} onClick={() => setFrom(one)}>
                  {t('shelf.from', { title: say(one.title, language()) })}
                </Button>
              ))}
            </div>
          </section>
          <section className={classes.section} aria-labelledby="own">
            <h2 id="own">{t('shelf.own')}</h2>
            {own.length + broken.length + begun.length === 0 && <Empty>{t('shelf.noneOwn')}</Empty>}
            <ul className={classes.list}>
              {own.map((one) => (
                <Card key={one.id} scenario={one}>
                  <Button
                    size="sm"
                    onClick={() => onEdit(one.id)}
                    aria-label={t('shelf.editIt', { title: say(one.title, language()) })}
                  >
                    {t('shelf.edit')}
                  </Button>
                  <Button
                    size="sm"
                    variant="default"
                    onClick={() => setFrom(one)}
                    aria-label={t('shelf.copyIt', { title: say(one.title, language()) })}
                  >
                    {t('shelf.copy')}
                  </Button>
                </Card>
              ))}
              {broken.map(({ id, file, errors, first }) => (
                <li key={file} className={classes.row}>
                  <div className={classes.what}>
                    <h3>
                      <Ref>{file}</Ref>
                    </h3>
                    <p className={classes.wrong}>{t('shelf.broken', { count: errors })}</p>
                    {first && (
                      <p lang="en" dir="ltr">
                        {first.line}:{first.column} {first.message}
                      </p>
                    )}
                  </div>
                  <Button size="sm" onClick={() => onEdit(id)} aria-label={t('shelf.mendIt', { file })}>
                    {t('shelf.mend')}
                  </Button>
                </li>
              ))}
              {begun.map((id) => (
                <li key={id} className={classes.row}>
                  <div className={classes.what}>
                    <h3>
                      <Ref>{id}</Ref>
                    </h3>
                    <p>{t('shelf.begun')}</p>
                  </div>
                  <div className={classes.acts}>
                    <Button size="sm" onClick={() => onEdit(id)} aria-label={t('shelf.goOnWith', { id })}>
                      {t('shelf.goOn')}
                    </Button>
                    <Button
                      size="sm"
                      variant="subtle"
                      c="var(--mantine-color-error)"
                      onClick={() => setGoing(id)}
                      aria-label={t('shelf.dropIt', { id })}
                    >
                      {t('notice.discard')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          {shipped.length > 0 && (
            <section className={classes.section} aria-labelledby="shipped">
              <h2 id="shipped">{t('shelf.shipped')}</h2>
              <p className={classes.words}>{t('shelf.shippedWords')}</p>
              <ul className={classes.list}>
                {shipped.map((one) => (
                  <Card key={one.id} scenario={one}>
                    <Button
                      size="sm"
                      variant="default"
                      onClick={() => setFrom(one)}
                      aria-label={t('shelf.copyIt', { title: say(one.title, language()) })}
                    >
                      {t('shelf.copy')}
                    </Button>
                    <Button
                      size="sm"
                      variant="subtle"
                      onClick={() => onEdit(one.id)}
                      aria-label={t('shelf.lookAt', { title: say(one.title, language()) })}
                    >
                      {t('shelf.look')}
                    </Button>
                  </Card>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      {going !== undefined && (
        <Dialog title={t('shelf.dropIt', { id: going })} onClose={() => setGoing(undefined)}>
          <p>{t('shelf.dropWords')}</p>
          <div className={classes.acts}>
            <Button variant="default" onClick={() => setGoing(undefined)} data-autofocus>
              {t('cancel', { ns: 'ui' })}
            </Button>
            <Button
              color="red.9"
              onClick={() => {
                forget(`editor.${going}`);
                setGoing(undefined);
              }}
            >
              {t('notice.discard')}
            </Button>
          </div>
        </Dialog>
      )}
      {from && (
        <Begin
          from={from}
          taken={[...known, ...broken.map(({ id }) => id), ...begun]}
          onClose={() => setFrom(undefined)}
          onBegin={(id) => onEdit(id, from.id)}
        />
      )}
    </Outside>
  );
}

function Card({ scenario, children }: { scenario: ScenarioCard; children: React.ReactNode }) {
  const { t } = useTranslation('console');
  const { title, summary, minutes, seats, languages } = scenario;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h3>
          <Written>{say(title, language())}</Written>
        </h3>
        <p>
          <Prose>{say(summary, language())}</Prose>
        </p>
        <p className={classes.facts}>
          {[
            t('make.minutes', { count: minutes }),
            t('make.seats', { min: seats.min, max: seats.max }),
            languages.map((each) => languageNames[each]).join(comma()),
          ].join(' · ')}
        </p>
      </div>
      <div className={classes.acts}>{children}</div>
    </li>
  );
}

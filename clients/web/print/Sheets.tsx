import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type StaffApi } from '../../sdk/index.ts';
import { chairs, secretChairs, sitting, spread, wanted } from '../console/setup/seating.ts';
import { Band } from '../parts/Band.tsx';
import { LanguageMenu } from '../parts/LanguageMenu.tsx';
import { Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useLoad } from '../use/useLoad.ts';
import { useWords } from '../use/useWords.ts';
import { Guide } from './Guide.tsx';
import { RoleCards, RoleSheet } from './Roles.tsx';
import classes from './Sheets.module.css';
import { Slips } from './Slips.tsx';

const parts = ['slips', 'cards', 'roles', 'instructor', 'trainee'] as const;
type Part = (typeof parts)[number];
/** People for whom one prints at once. */
const most = 500;

/** Which sheets, for how many people; below, how they will look. */
export function Sheets({ staff, ticket, id }: { staff: StaffApi; ticket: string; id: string }) {
  const { t } = useTranslation('print');
  const words = useWords();
  const { state } = useConnection();
  const [chosen, choose] = useState<readonly Part[]>(['slips']);
  const playable = chairs(state.parties.values());
  const here = playable.reduce((sum, { id: bureau }) => sum + sitting(state, bureau), 0);
  const [people, setPeople] = useState(() => here || wanted(playable));
  const { value: door } = useLoad(() => api('').door(id, ticket), 5_000);
  const { shares } = spread(playable, people);
  // Nobody is spread over them, but who sits there, or will, needs a card.
  const secret = secretChairs(state.parties.values()).map(({ id: bureau, seat, people: { min } }) => ({
    bureau,
    people: sitting(state, bureau) || (seat === 'human' ? Math.max(1, min) : 0),
  }));
  const has = (part: Part) => chosen.includes(part);
  return (
    <>
      <div className={classes.screen}>
        <Band />
        <header className={classes.head}>
          <div className={classes.title}>
            <h1>{t('page')}</h1>
            <p>
              <Written>{words.say(state.setting?.title)}</Written>
            </p>
          </div>
          <LanguageMenu />
          <Button component="a" variant="default" href={`/console?exercise=${encodeURIComponent(id)}`}>
            {t('back')}
          </Button>
          <Button leftSection={<IconPrinter size={20} />} disabled={chosen.length === 0} onClick={() => print()}>
            {t('go')}
          </Button>
        </header>
        <section className={classes.wishes} aria-label={t('which')}>
          <p>{t('intro')}</p>
          <Checkbox.Group
            label={t('which')}
            value={[...chosen]}
            onChange={(values) => choose(parts.filter((part) => values.includes(part)))}
          >
            <div className={classes.parts}>
              {parts.map((part) => (
                <Checkbox key={part} value={part} label={t(`part.${part}`)} />
              ))}
            </div>
          </Checkbox.Group>
          {(has('slips') || has('roles')) && (
            <TextInput
              className={classes.number}
              label={t('people')}
              description={t('peopleHelp')}
              value={people === 0 ? '' : String(people)}
              inputMode="numeric"
              onChange={(event) => setPeople(Math.min(most, Number(event.currentTarget.value.replace(/\D/g, ''))))}
            />
          )}
          {has('slips') && door && !door.open && (
            <p className={classes.warning} role="status">
              {t('closed')}
            </p>
          )}
        </section>
      </div>
      <main className={classes.paper}>
        {has('slips') && door && (
          <Slips shares={shares} url={door.url} code={door.code} readQr={() => staff.file(staff.exercises.qrUrl(id))} />
        )}
        {has('cards') && <RoleCards shares={[...shares, ...secret]} />}
        {has('roles') && <RoleSheet shares={[...shares, ...secret]} people={people} />}
        {has('instructor') && <Guide side="instructor" />}
        {has('trainee') && <Guide side="trainee" />}
      </main>
    </>
  );
}

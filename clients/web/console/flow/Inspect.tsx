import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/Empty.tsx';
import { elapsed } from '../../parts/time.ts';
import { useConnection } from '../../use/useConnection.ts';
import { BureauDetails } from '../bureaus/BureauDetails.tsx';
import { Pane } from '../Pane.tsx';
import { useRoom } from '../room.ts';
import { useLayout } from '../useLayout.ts';
import classes from './Inspect.module.css';
import type { Line } from './lines.ts';
import { MessageDetails } from './MessageDetails.tsx';
import { RefusalDetails } from './RefusalDetails.tsx';
import { useLineWords } from './useLineWords.tsx';

/** What was chosen in the flow or in the list of bureaus, in full. */
export function Inspect() {
  const { t } = useTranslation('console');
  const { selected, select, annals } = useRoom();
  const line = selected?.is === 'line' ? annals.lines.find((one) => one.key === selected.key) : undefined;
  const message = selected?.is === 'message' ? selected.id : line?.message;
  const alone = useLayout() !== 'three';
  return (
    <Pane
      fill
      title={
        selected?.is === 'bureau'
          ? t('inspect.oneBureau')
          : line
            ? t(`inspect.kind.${line.kind}`)
            : t(selected ? 'inspect.kind.message' : 'inspect.heading')
      }
      tools={
        selected && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={alone && <IconArrowLeft size={16} className={classes.turned} />}
            onClick={() => select(undefined)}
          >
            {alone ? t('inspect.back') : t('inspect.clear')}
          </Button>
        )
      }
    >
      {selected?.is === 'bureau' ? (
        <BureauDetails key={selected.id} id={selected.id} />
      ) : message !== undefined && line?.kind !== 'refusal' ? (
        <MessageDetails key={message} id={message} n={line?.n} />
      ) : line?.event.type === 'command.refused' ? (
        <RefusalDetails key={line.key} line={line} />
      ) : line ? (
        <EventDetails key={line.key} line={line} />
      ) : (
        <Empty>{t('inspect.empty')}</Empty>
      )}
    </Pane>
  );
}

/** Anything else that happened. */
function EventDetails({ line }: { line: Line }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { open } = useRoom();
  const { first, second } = useLineWords()(line);
  return (
    <div className={classes.details}>
      <h3 className={classes.title}>{first}</h3>
      {second && <p className={classes.text}>{second}</p>}
      <p className={classes.dim}>
        {t('inspect.entry', { n: line.n })} · {elapsed(line.at - (state.startedAt ?? line.at))}
      </p>
      <div className={classes.acts}>
        <Button variant="default" size="compact-md" onClick={() => open('mark', { about: line.n })}>
          {t('inspect.mark')}
        </Button>
        {state.run !== 'ended' && (
          <Button variant="default" size="compact-md" onClick={() => open('rewind', { after: line.n })}>
            {t('inspect.rewind')}
          </Button>
        )}
      </div>
      <Raw value={line.event} />
    </div>
  );
}

export function Raw({ value }: { value: unknown }) {
  const { t } = useTranslation('console');
  return (
    <details className={classes.raw}>
      <summary>{t('inspect.raw')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <pre tabIndex={0}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/Dialog.tsx';
import { useConnection } from '../../use/useConnection.ts';
import classes from '../Dialogs.module.css';
import { useMay, useRoom } from '../room.ts';
import { WallLink } from '../setup/WallLink.tsx';
import own from './WallDialog.module.css';

const views = ['lobby', 'flow', 'map', 'news', 'board', 'debrief', 'blank'] as const;

/** What the projector shows; each choice says what the class will see. */
export function WallDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('console');
  const { state } = useConnection();
  const { send } = useRoom();
  const may = useMay();
  const fixed = may('wall.show') !== undefined;
  return (
    <Dialog title={t('act.wall')} onClose={onClose}>
      <div className={classes.form}>
        {state.run === 'ended' && <p>{t('wallSees.ended')}</p>}
        <ul className={own.views}>
          {views.map((view) => (
            <li key={view}>
              <button
                type="button"
                aria-pressed={state.wall === view}
                disabled={fixed}
                onClick={() => void send({ type: 'wall.show', view }).then((done) => done && onClose())}
              >
                <strong>{t(`wall.${view}`)}</strong>
                <span>{t(`wallSees.${view}`)}</span>
              </button>
            </li>
          ))}
        </ul>
        <WallLink />
      </div>
    </Dialog>
  );
}

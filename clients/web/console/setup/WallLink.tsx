import { Button } from '@mantine/core';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Ref } from '../../parts/Ref.tsx';
import { useErrorWords } from '../../use/useErrorWords.ts';
import { useMay, useRoom } from '../room.ts';
import classes from './SetUp.module.css';

/** A ticket for the projector: opened here in a window of its own, or copied to the computer that drives it. */
export function WallLink() {
  const { t } = useTranslation('console');
  const { id, staff } = useRoom();
  const may = useMay();
  const [link, setLink] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLSpanElement>(null);
  const errorWords = useErrorWords();

  async function ticket(): Promise<string | undefined> {
    setWrong(undefined);
    try {
      return (await staff.exercises.tickets(id, { role: 'wall' })).url;
    } catch (error) {
      setWrong(errorWords(error));
      return undefined;
    }
  }
  async function openHere() {
    // Opened before the answer is there: afterwards the browser would take it for an advertisement.
    const page = window.open('', '_blank');
    const url = await ticket();
    if (page && url) page.location.replace(`${location.origin}/wall${new URL(url).hash}`);
    else page?.close();
  }
  function copy() {
    const range = document.createRange();
    if (!text.current) return;
    range.selectNodeContents(text.current);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    // The newer way does not exist over plain http.
    setCopied(document.execCommand('copy'));
  }

  return (
    <div className={classes.wall}>
      <div className={classes.row}>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconExternalLink size={18} />}
          disabled={may('wall.show') !== undefined}
          onClick={() => void openHere()}
        >
          {t('wallLink.open')}
        </Button>
        <Button
          variant="subtle"
          size="sm"
          disabled={may('wall.show') !== undefined}
          onClick={() => void ticket().then((url) => url && setLink(url))}
        >
          {t('wallLink.show')}
        </Button>
      </div>
      {link && (
        <p className={classes.row}>
          <span ref={text}>
            <Ref>{link}</Ref>
          </span>
          <Button variant="subtle" size="compact-sm" leftSection={<IconCopy size={16} />} onClick={copy}>
            {t(copied ? 'wallLink.copied' : 'wallLink.copy')}
          </Button>
        </p>
      )}
      {wrong && <p className={classes.wrong}>{wrong}</p>}
      <p className={classes.dim}>{t('wallLink.help')}</p>
    </div>
  );
}

import { useEffect, useState } from 'react';
import classes from './Qr.module.css';

/**
 * A QR code from the server, as a picture; drawn anew when `of` (the address in it) changes. `read` gives the SVG: it needs a ticket, so a plain
 * link could not get it.
 */
export function Qr({ read, of, label }: { read: () => Promise<Blob>; of: string; label: string }) {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let shown: string | undefined;
    let gone = false;
    read().then(
      (blob) => {
        if (gone) return;
        shown = URL.createObjectURL(new Blob([blob], { type: 'image/svg+xml' }));
        setPicture(shown);
      },
      () => setPicture(undefined),
    );
    return () => {
      gone = true;
      if (shown) URL.revokeObjectURL(shown);
    };
  }, [of]);
  return <span className={classes.qr}>{picture && <img src={picture} alt={label} />}</span>;
}

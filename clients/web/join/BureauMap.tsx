import { useTranslation } from 'react-i18next';
import { say } from '../../../schemas/say.ts';
import { language } from '../i18n.ts';
import { WorldMap } from '../map/WorldMap.tsx';
import type { FreeBureau } from './ask.ts';

/** The bureaus that have a place, where they lie. */
export default function BureauMap({
  bureaus,
  bureau,
  onBureau,
}: {
  bureaus: readonly FreeBureau[];
  bureau: string;
  onBureau(id: string): void;
}) {
  const { t } = useTranslation('join');
  const parties = bureaus.map((one) => ({ ...one, name: say(one.name, language()) }));
  return <WorldMap label={t('bureau.map')} parties={parties} bureau={bureau} onBureau={onBureau} />;
}

import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleXFilled,
  IconHourglass,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../schemas/review.ts';
import classes from './Results.module.css';

const icons = {
  met: IconCircleCheckFilled,
  late: IconAlertTriangleFilled,
  partial: IconCircleHalf2,
  missed: IconCircleXFilled,
  open: IconHourglass,
  notOpened: IconCircleDashed,
} as const;

export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('review');
  const Icon = icons[outcome];
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Icon size={18} aria-hidden="true" /> {t(`results.outcome.${outcome}`)}
    </span>
  );
}

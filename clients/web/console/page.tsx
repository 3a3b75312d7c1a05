import './styles.ts';
import { mount } from '../main.tsx';
import { Console } from './Console.tsx';
import { arrival } from './sign-in.ts';

const arrived = arrival();

void mount(<Console arrived={arrived} />, [
  'ui',
  'console',
  'kinds',
  'rules',
  'problems',
  'states',
  'states-later',
  'common',
  'common-later',
  'guard',
]);

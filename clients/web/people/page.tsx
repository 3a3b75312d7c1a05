import { arrival } from '../console/sign-in.ts';
import { mount } from '../main.tsx';
import { People } from './People.tsx';

const arrived = arrival();

void mount(<People arrived={arrived} />, [
  'ui',
  'people',
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

import '../console/styles.ts';
import { arrival } from '../console/sign-in.ts';
import { mount } from '../main.tsx';
import { Editor } from './Editor.tsx';

const arrived = arrival();

void mount(<Editor arrived={arrived} />, [
  'ui',
  'editor',
  'console',
  'rehearsal',
  'kinds',
  'rules',
  'problems',
  'states',
  'states-later',
  'common',
  'common-later',
  'guard',
]);

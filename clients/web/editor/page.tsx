import '../console/styles.ts';
import { arrival } from '../console/sign-in.ts';
import { mount, ofMessages } from '../main.tsx';
import { Editor } from './Editor.tsx';

const arrived = arrival();

void mount(<Editor arrived={arrived} />, ['ui', 'editor', 'console', 'rehearsal', ...ofMessages]);

import '../choices.ts';
import { arrival } from '../console/sign-in.ts';
import { mount, ofMessages } from '../main.tsx';
import { Print } from './Print.tsx';

const arrived = arrival();

void mount(<Print arrived={arrived} />, ['ui', 'print', 'console', 'desk', 'desk-later', ...ofMessages]);

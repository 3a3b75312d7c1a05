import { arrival } from '../console/sign-in.ts';
import { mount, ofMessages } from '../main.tsx';
import { People } from './People.tsx';

const arrived = arrival();

void mount(<People arrived={arrived} />, ['ui', 'people', 'console', ...ofMessages]);

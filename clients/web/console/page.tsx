import './styles.ts';
import { mount, ofMessages } from '../main.tsx';
import { Console } from './Console.tsx';
import { arrival } from './sign-in.ts';

const arrived = arrival();

void mount(<Console arrived={arrived} />, ['ui', 'console', ...ofMessages]);

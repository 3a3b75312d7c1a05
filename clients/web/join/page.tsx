import { mount } from '../main.tsx';
import { Band } from '../parts/Band.tsx';

void mount(<Band />, ['ui', 'join']);

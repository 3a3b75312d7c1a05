import { mount } from '../main.tsx';
import { Join } from './Join.tsx';

void mount(<Join />, ['ui', 'join']);
